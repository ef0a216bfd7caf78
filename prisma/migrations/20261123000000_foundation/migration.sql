-- CreateEnum
CREATE TYPE "customer_type" AS ENUM ('PERSON', 'BUSINESS');

-- CreateEnum
CREATE TYPE "preferred_contact" AS ENUM ('EMAIL', 'SMS', 'PHONE');

-- CreateEnum
CREATE TYPE "project_type" AS ENUM ('SALES', 'SERVICE');

-- CreateEnum
CREATE TYPE "project_stage" AS ENUM ('ONBOARDING', 'QUOTING', 'CONSIDERING', 'COMMITTING', 'INSPECTION', 'INSTALLATION', 'REQUESTING', 'INVESTIGATING', 'SERVICING', 'REVIEWING', 'CLOSED');

-- CreateEnum
CREATE TYPE "project_outcome" AS ENUM ('COMPLETED', 'FAILED', 'LOST', 'CANCELLED', 'SUPERSEDED', 'CANNOT_RESOLVE');

-- CreateEnum
CREATE TYPE "file_code" AS ENUM ('switchboard_photo', 'preferred_installation_location_photo', 'site_access_photo');

-- CreateTable
CREATE TABLE "customers" (
    "id" UUID NOT NULL,
    "type" "customer_type" NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "company_name" TEXT,
    "abn" TEXT,
    "preferred_contact" "preferred_contact",
    "locale" TEXT,
    "custom_fields" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sites" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "line1" TEXT,
    "line2" TEXT,
    "suburb" TEXT,
    "state" TEXT,
    "postcode" TEXT,
    "country" TEXT,
    "full_address" TEXT,
    "place_id" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "label" TEXT,
    "nmi" TEXT,
    "phases" TEXT,
    "dnsp" TEXT,
    "retailer" TEXT,
    "property_type" TEXT,
    "storeys" SMALLINT,
    "roof_material" TEXT,
    "ownership" TEXT,
    "existing_system" JSONB,
    "access_notes" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projects" (
    "id" UUID NOT NULL,
    "type" "project_type" NOT NULL,
    "stage" "project_stage" NOT NULL,
    "outcome" "project_outcome",
    "customer_id" UUID,
    "site_id" UUID,
    "products" JSONB NOT NULL,
    "preferred_days" SMALLINT[],
    "comments" TEXT,
    "custom_fields" JSONB NOT NULL,
    "capabilities" JSONB NOT NULL,
    "event_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_associations" (
    "id" TEXT NOT NULL,
    "visitor_hash" TEXT,
    "project_id" UUID,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_associations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "association_id" TEXT NOT NULL,
    "code" "file_code" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "storage_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_events" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "project_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" SMALLINT NOT NULL,
    "location" TEXT,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor","operation","key")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" UUID NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "sites_customer_id_idx" ON "sites"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "sites_id_customer_id_key" ON "sites"("id", "customer_id");

-- CreateIndex
CREATE INDEX "projects_created_at_id_idx" ON "projects"("created_at", "id");

-- CreateIndex
CREATE INDEX "projects_customer_id_idx" ON "projects"("customer_id");

-- CreateIndex
CREATE INDEX "projects_site_id_idx" ON "projects"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_associations_project_id_key" ON "file_associations"("project_id");

-- CreateIndex
CREATE INDEX "file_associations_touched_at_idx" ON "file_associations"("touched_at");

-- CreateIndex
CREATE UNIQUE INDEX "files_storage_key_key" ON "files"("storage_key");

-- CreateIndex
CREATE INDEX "files_association_id_code_idx" ON "files"("association_id", "code");

-- CreateIndex
CREATE INDEX "files_created_at_idx" ON "files"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "project_events_project_id_sequence_key" ON "project_events"("project_id", "sequence");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_site_id_customer_id_fkey" FOREIGN KEY ("site_id", "customer_id") REFERENCES "sites"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_associations" ADD CONSTRAINT "file_associations_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "file_associations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "installation" ("id") VALUES (gen_random_uuid());
CREATE UNIQUE INDEX "installation_is_one_row" ON "installation" ((true));

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "customers"
  ADD CONSTRAINT "customers_business_has_a_name" CHECK ("type" <> 'BUSINESS' OR "company_name" IS NOT NULL),
  ADD CONSTRAINT "customers_phone_is_e164" CHECK ("phone" ~ '^\+[1-9][0-9]{4,14}$'),
  ADD CONSTRAINT "customers_abn_has_11_digits" CHECK ("abn" ~ '^[0-9]{11}$'),
  ADD CONSTRAINT "customers_text_is_short" CHECK (
    char_length("first_name") BETWEEN 1 AND 100 AND char_length("last_name") BETWEEN 1 AND 100
    AND char_length("email") BETWEEN 3 AND 254 AND char_length("company_name") <= 4000
  ),
  ADD CONSTRAINT "customers_custom_fields_are_an_object" CHECK (jsonb_typeof("custom_fields") = 'object');

ALTER TABLE "sites"
  ADD CONSTRAINT "sites_have_a_place" CHECK (
    ("line1" IS NOT NULL AND "suburb" IS NOT NULL AND "state" IS NOT NULL AND "postcode" IS NOT NULL)
    OR "full_address" IS NOT NULL
    OR ("latitude" IS NOT NULL AND "label" IS NOT NULL)
    OR "nmi" IS NOT NULL
  ),
  ADD CONSTRAINT "sites_position_is_whole" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "sites_position_is_on_earth" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "sites_nmi_is_normalised" CHECK ("nmi" ~ '^[A-HJ-NP-Z0-9]{10}[0-9]?$'),
  ADD CONSTRAINT "sites_phases_are_known_words" CHECK ("phases" IN ('1', '2', '3', 'UNKNOWN')),
  ADD CONSTRAINT "sites_property_type_is_a_known_word" CHECK ("property_type" IN ('HOUSE', 'TOWNHOUSE', 'UNIT', 'RURAL', 'OTHER')),
  ADD CONSTRAINT "sites_roof_material_is_a_known_word" CHECK ("roof_material" IN ('TILE', 'METAL', 'FLAT', 'OTHER', 'UNKNOWN')),
  ADD CONSTRAINT "sites_ownership_is_a_known_word" CHECK ("ownership" IN ('OWNER', 'TENANT', 'STRATA')),
  ADD CONSTRAINT "sites_storeys_are_1_to_4" CHECK ("storeys" BETWEEN 1 AND 4);

ALTER TABLE "projects"
  ADD CONSTRAINT "projects_site_needs_its_customer" CHECK ("site_id" IS NULL OR "customer_id" IS NOT NULL),
  ADD CONSTRAINT "projects_outcome_means_closed" CHECK (("outcome" IS NOT NULL) = ("stage" = 'CLOSED')),
  ADD CONSTRAINT "projects_stage_fits_type" CHECK (
    "stage" = 'CLOSED'
    OR ("type" = 'SALES') = ("stage" IN ('ONBOARDING', 'QUOTING', 'CONSIDERING', 'COMMITTING', 'INSPECTION', 'INSTALLATION'))
  ),
  ADD CONSTRAINT "projects_products_are_1_to_20" CHECK (jsonb_array_length("products") BETWEEN 1 AND 20),
  ADD CONSTRAINT "projects_days_are_weekdays" CHECK ("preferred_days" <@ '{0,1,2,3,4,5,6}' AND cardinality("preferred_days") <= 7),
  ADD CONSTRAINT "projects_comments_are_short" CHECK (char_length("comments") <= 4000),
  ADD CONSTRAINT "projects_free_forms_are_objects" CHECK (
    jsonb_typeof("custom_fields") = 'object' AND jsonb_typeof("capabilities") = 'object'
  ),
  ADD CONSTRAINT "projects_begin_with_an_event" CHECK ("event_count" >= 1);

ALTER TABLE "file_associations"
  ADD CONSTRAINT "file_associations_id_is_short" CHECK (char_length("id") BETWEEN 1 AND 128);

ALTER TABLE "files"
  ADD CONSTRAINT "files_size_is_1_byte_to_20_mib" CHECK ("byte_size" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "files_have_at_most_50_megapixels" CHECK ("width"::bigint * "height" BETWEEN 1 AND 50000000),
  ADD CONSTRAINT "files_name_is_short" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "files_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "project_events"
  ADD CONSTRAINT "project_events_count_from_0" CHECK ("sequence" >= 0);

-- The application works as this role: it reads and writes rows, changes no table, and never rewrites the timeline.
DO $$
BEGIN
  CREATE ROLE rooftop_app NOLOGIN;
EXCEPTION
  -- Roles belong to the whole server: another database on it may have made this one, even at this moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT rooftop_app TO %I', current_user);
EXCEPTION
  WHEN unique_violation THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO rooftop_app;
GRANT SELECT, INSERT, UPDATE ON "customers", "sites", "projects" TO rooftop_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "file_associations", "files", "idempotency_keys", "rate_limits" TO rooftop_app;
GRANT SELECT ON "installation" TO rooftop_app;
GRANT SELECT, INSERT ON "project_events" TO rooftop_app;
