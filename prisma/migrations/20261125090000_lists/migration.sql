-- Lists for other software, newest first or by when something last changed, however long they are.

-- CreateIndex
CREATE INDEX "customers_created_at_id_idx" ON "customers"("created_at", "id");

-- CreateIndex
CREATE INDEX "customers_updated_at_id_idx" ON "customers"("updated_at", "id");

-- CreateIndex
CREATE INDEX "sites_created_at_id_idx" ON "sites"("created_at", "id");

-- CreateIndex
CREATE INDEX "sites_updated_at_id_idx" ON "sites"("updated_at", "id");

-- CreateIndex
CREATE INDEX "projects_updated_at_id_idx" ON "projects"("updated_at", "id");
