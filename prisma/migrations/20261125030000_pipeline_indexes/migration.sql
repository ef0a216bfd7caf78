-- What the pictures of the pipeline are counted from, however many projects there are.

-- Open projects, one in ten of all, with what they are narrowed by: those that wait on somebody are found by it too.
CREATE INDEX "projects_open_idx" ON "projects" ("created_at", "id") INCLUDE ("stage", "type", "products", "contract_version", "accepted_version")
  WHERE "stage" <> 'CLOSED';

-- What was accepted and received lately.
CREATE INDEX "contract_acceptances_accepted_at_project_id_idx" ON "contract_acceptances" ("accepted_at", "project_id");
CREATE INDEX "charges_received_idx" ON "charges" ("processed_at") INCLUDE ("project_id", "amount") WHERE "deleted_at" IS NULL;
