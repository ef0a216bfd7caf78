-- CreateEnum
CREATE TYPE "webhook_delivery_state" AS ENUM ('pending', 'delivered', 'failed');

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "event_types" TEXT[],
    "is_enabled" BOOLEAN NOT NULL,
    "slot" SMALLINT NOT NULL,
    "actor" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_secrets" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_secrets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "state" "webhook_delivery_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL,
    "ms" INTEGER NOT NULL,
    "status" SMALLINT,
    "reason" TEXT,
    "reply" TEXT,

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "webhook_endpoints_slot_key" ON "webhook_endpoints"("slot");

-- CreateIndex
CREATE INDEX "webhook_endpoints_created_at_id_idx" ON "webhook_endpoints"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_secrets_endpoint_id_slot_key" ON "webhook_secrets"("endpoint_id", "slot");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_state_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_event_id_idx" ON "webhook_deliveries"("event_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_ended_at_idx" ON "webhook_deliveries"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_endpoint_id_event_id_key" ON "webhook_deliveries"("endpoint_id", "event_id");

-- CreateIndex
CREATE INDEX "webhook_attempts_delivery_id_time_id_idx" ON "webhook_attempts"("delivery_id", "time", "id");

-- AddForeignKey
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "project_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits for an endpoint of one project, in order.
CREATE INDEX "webhook_deliveries_waiting" ON "webhook_deliveries"("endpoint_id", "project_id", "sequence") WHERE "state" = 'pending';

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "webhook_endpoints"
  ADD CONSTRAINT "webhook_endpoints_have_an_address" CHECK (char_length("url") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "webhook_endpoints_are_at_most_20" CHECK ("slot" BETWEEN 0 AND 19);
ALTER TABLE "webhook_secrets"
  ADD CONSTRAINT "webhook_secrets_are_at_most_2" CHECK ("slot" BETWEEN 0 AND 1);
ALTER TABLE "webhook_deliveries"
  ADD CONSTRAINT "webhook_deliveries_end_once" CHECK (("state" = 'pending') = ("ended_at" IS NULL));
ALTER TABLE "webhook_attempts"
  ADD CONSTRAINT "webhook_attempts_fail_for_a_reason" CHECK ("status" IS NOT NULL OR "reason" IS NOT NULL);

GRANT SELECT, INSERT, DELETE ON "webhook_endpoints", "webhook_secrets", "webhook_deliveries", "webhook_attempts" TO rooftop_app;
GRANT UPDATE ("url", "description", "event_types", "is_enabled", "updated_at") ON "webhook_endpoints" TO rooftop_app;
GRANT UPDATE ("state", "queued_at", "ended_at") ON "webhook_deliveries" TO rooftop_app;
