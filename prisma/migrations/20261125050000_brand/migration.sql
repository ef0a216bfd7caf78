-- CreateTable
CREATE TABLE "logos" (
    "id" UUID NOT NULL,
    "storage_key" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "actor" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_versions" (
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "accent" TEXT NOT NULL,
    "logo_id" UUID,
    "currency" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_versions_pkey" PRIMARY KEY ("version")
);

-- AlterTable: contracts issued before have the product's own look, which null stands for.
ALTER TABLE "contracts" ADD COLUMN "accent" TEXT,
ADD COLUMN "logo_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "logos_storage_key_key" ON "logos"("storage_key");

-- AddForeignKey
ALTER TABLE "brand_versions" ADD CONSTRAINT "brand_versions_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "logos"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "logos"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "logos"
  ADD CONSTRAINT "logos_have_pixels" CHECK ("width" BETWEEN 1 AND 2048 AND "height" BETWEEN 1 AND 2048);

ALTER TABLE "brand_versions"
  ADD CONSTRAINT "brand_versions_are_counted" CHECK ("version" >= 1),
  ADD CONSTRAINT "brand_versions_have_a_name" CHECK (char_length("name") BETWEEN 1 AND 100 AND btrim("name") <> '' AND "name" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "brand_versions_can_be_reached" CHECK (char_length("phone") BETWEEN 1 AND 40 AND "phone" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "brand_versions_can_be_written_to" CHECK (char_length("email") BETWEEN 3 AND 254 AND "email" !~ '[[:cntrl:][:space:]]'),
  -- It stands in style sheets as it is.
  ADD CONSTRAINT "brand_versions_accent_is_a_colour" CHECK ("accent" ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "brand_versions_currency_is_a_code" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "brand_versions_time_zone_is_a_name" CHECK ("time_zone" ~ '^[A-Za-z0-9_+/-]{1,64}$');

ALTER TABLE "contracts"
  ADD CONSTRAINT "contracts_accent_is_a_colour" CHECK ("accent" ~ '^#[0-9a-f]{6}$');

-- What the company was called when, and who said so, nobody changes afterwards.
GRANT SELECT, INSERT ON "logos", "brand_versions" TO rooftop_app;
