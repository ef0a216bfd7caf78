-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('CUSTOMER', 'SALES', 'ADMIN');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('read', 'write');

-- DropIndex
DROP INDEX "file_associations_project_id_key";

-- AlterTable
ALTER TABLE "customers" ADD COLUMN     "user_id" UUID;

-- AlterTable
ALTER TABLE "file_associations" ADD COLUMN     "user_id" UUID;

-- AlterTable
ALTER TABLE "projects" ADD COLUMN     "accepted_version" INTEGER,
ADD COLUMN     "class" TEXT,
ADD COLUMN     "contract_version" INTEGER,
ADD COLUMN     "cooling_off_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "evidence_hash" TEXT,
ADD COLUMN     "xref" TEXT;

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "role" "user_role" NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_requests" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "next_path" TEXT NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scope" "token_scope" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_closures" (
    "project_id" UUID NOT NULL,
    "outcome" "project_outcome" NOT NULL,
    "reason" TEXT,
    "closed_by" TEXT,
    "actor" JSONB NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_closures_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "contracts" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" BYTEA NOT NULL,
    "document_sha256" TEXT NOT NULL,
    "pdf" BYTEA NOT NULL,
    "pdf_sha256" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "rebates" INTEGER NOT NULL,
    "deposit" INTEGER NOT NULL,
    "solicited" BOOLEAN,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contracts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_acceptances" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "record" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "contract_acceptances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charges" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "description" TEXT,
    "paid_by" TEXT NOT NULL,
    "external_links" TEXT[],
    "processed_at" TIMESTAMPTZ(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" JSONB,

    CONSTRAINT "charges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent_mails" (
    "id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_requests_token_hash_key" ON "sign_in_requests"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_requests_email_idx" ON "sign_in_requests"("email");

-- CreateIndex
CREATE INDEX "sign_in_requests_expires_at_idx" ON "sign_in_requests"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "contracts_project_id_version_key" ON "contracts"("project_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "contract_acceptances_project_id_version_key" ON "contract_acceptances"("project_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "contract_acceptances_project_id_sequence_key" ON "contract_acceptances"("project_id", "sequence");

-- CreateIndex
CREATE INDEX "charges_project_id_created_at_id_idx" ON "charges"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "sent_mails_sent_at_idx" ON "sent_mails"("sent_at");

-- CreateIndex
CREATE INDEX "customers_user_id_idx" ON "customers"("user_id");

-- CreateIndex
CREATE INDEX "file_associations_project_id_idx" ON "file_associations"("project_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_closures" ADD CONSTRAINT "project_closures_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_acceptances" ADD CONSTRAINT "contract_acceptances_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_acceptances" ADD CONSTRAINT "contract_acceptances_project_id_version_fkey" FOREIGN KEY ("project_id", "version") REFERENCES "contracts"("project_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charges" ADD CONSTRAINT "charges_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_associations" ADD CONSTRAINT "file_associations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "users"
  ADD CONSTRAINT "users_email_is_lower_case" CHECK ("email" = lower("email") AND char_length("email") BETWEEN 3 AND 254);

ALTER TABLE "sessions"
  ADD CONSTRAINT "sessions_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "sign_in_requests"
  ADD CONSTRAINT "sign_in_requests_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "sign_in_requests_lead_to_a_path" CHECK ("next_path" ~ '^/([^/\\]|$)');

-- Newer voids older: one that counts for each address.
CREATE UNIQUE INDEX "sign_in_requests_one_open" ON "sign_in_requests" ("email") WHERE "ended_at" IS NULL;

ALTER TABLE "api_tokens"
  ADD CONSTRAINT "api_tokens_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');

-- A homeowner's projects are found by the address they proved.
CREATE INDEX "customers_email_idx" ON "customers" (lower("email"));

ALTER TABLE "projects"
  ADD CONSTRAINT "projects_accept_what_was_issued" CHECK ("accepted_version" <= "contract_version"),
  ADD CONSTRAINT "projects_accepted_means_evidence" CHECK (("accepted_version" IS NULL) = ("evidence_hash" IS NULL)),
  ADD CONSTRAINT "projects_service_has_no_contract" CHECK ("type" = 'SALES' OR "contract_version" IS NULL);

ALTER TABLE "project_closures"
  ADD CONSTRAINT "project_closures_text_is_short" CHECK (char_length("reason") <= 2000 AND char_length("closed_by") <= 200);

ALTER TABLE "contracts"
  ADD CONSTRAINT "contracts_count_from_1" CHECK ("version" >= 1),
  ADD CONSTRAINT "contracts_hashes_are_sha256" CHECK ("document_sha256" ~ '^[0-9a-f]{64}$' AND "pdf_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "contracts_amounts_fit" CHECK ("price" >= 0 AND "rebates" BETWEEN 0 AND "price" AND "deposit" BETWEEN 0 AND "price" - "rebates");

ALTER TABLE "contract_acceptances"
  ADD CONSTRAINT "contract_acceptances_count_from_0" CHECK ("sequence" >= 0),
  ADD CONSTRAINT "contract_acceptances_hash_is_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "charges"
  ADD CONSTRAINT "charges_amount_is_1_cent_to_10_million" CHECK ("amount" BETWEEN 1 AND 1000000000),
  ADD CONSTRAINT "charges_type_is_a_known_word" CHECK ("type" IN ('Cash', 'Financing', 'Credit card', 'Bank transfer')),
  ADD CONSTRAINT "charges_text_is_short" CHECK (char_length("description") <= 500 AND char_length("paid_by") BETWEEN 1 AND 200),
  ADD CONSTRAINT "charges_have_at_most_10_links" CHECK (cardinality("external_links") <= 10),
  ADD CONSTRAINT "charges_are_deleted_by_somebody" CHECK (("deleted_at" IS NULL) = ("deleted_by" IS NULL));

-- The application reads and writes rows. What was agreed and how it ended it may only add; a charge it may only mark as deleted.
GRANT SELECT, INSERT, UPDATE, DELETE ON "sessions", "sign_in_requests", "sent_mails" TO rooftop_app;
GRANT SELECT, INSERT, UPDATE ON "users", "api_tokens" TO rooftop_app;
GRANT SELECT, INSERT ON "project_closures", "contracts", "contract_acceptances", "charges" TO rooftop_app;
GRANT UPDATE ("deleted_at", "deleted_by") ON "charges" TO rooftop_app;
