-- CreateTable
CREATE TABLE "saved_filters" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filters_user_id_slot_key" ON "saved_filters"("user_id", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filters_user_id_name_key" ON "saved_filters"("user_id", "name");

-- AddForeignKey
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "saved_filters"
  ADD CONSTRAINT "saved_filters_are_at_most_20" CHECK ("slot" BETWEEN 0 AND 19),
  ADD CONSTRAINT "saved_filters_have_a_name" CHECK (char_length("name") BETWEEN 1 AND 60 AND btrim("name") <> ''),
  ADD CONSTRAINT "saved_filters_narrow_something" CHECK (jsonb_typeof("filters") = 'object' AND "filters" <> '{}');

GRANT SELECT, INSERT, DELETE ON "saved_filters" TO rooftop_app;
GRANT UPDATE ("name") ON "saved_filters" TO rooftop_app;
