-- CreateTable
CREATE TABLE "hand_overs" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hand_overs_token_hash_key" ON "hand_overs"("token_hash");

-- CreateIndex
CREATE INDEX "hand_overs_user_id_idx" ON "hand_overs"("user_id");

-- CreateIndex
CREATE INDEX "hand_overs_expires_at_idx" ON "hand_overs"("expires_at");

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "hand_overs"
  ADD CONSTRAINT "hand_overs_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "hand_overs_last_an_hour" CHECK ("expires_at" <= "created_at" + interval '60 minutes');

-- A hand-over begins and ends. It never becomes one of another project or person.
GRANT SELECT, INSERT, DELETE ON "hand_overs" TO rooftop_app;
