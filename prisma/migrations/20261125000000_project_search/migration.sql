-- Projects are found by any part of what people say of them. Both extensions come with PostgreSQL, and an owner may add them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- AlterTable
ALTER TABLE "projects" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- The form in which text is searched and searched for: no capitals, no accents.
CREATE FUNCTION search_form(words text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN lower(unaccent(words));

-- What a project is found by. It begins with a space, so that a word can be asked for by how it begins.
CREATE FUNCTION project_search_text(project projects) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  customer customers;
  site sites;
BEGIN
  SELECT * INTO customer FROM customers WHERE id = project.customer_id;
  SELECT * INTO site FROM sites WHERE id = project.site_id;
  RETURN ' ' || search_form(concat_ws(' ',
    project.id, project.xref,
    customer.first_name, customer.last_name, customer.company_name, customer.email,
    -- As stored, and as people dial it in Australia.
    customer.phone, regexp_replace(customer.phone, '^\+61', '0'),
    site.line1, site.line2, site.suburb, site.state, site.postcode, site.full_address, site.label, site.nmi));
END
$$;

CREATE FUNCTION keep_project_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := project_search_text(NEW);
  RETURN NEW;
END
$$;

CREATE TRIGGER "projects_are_found_when_new" BEFORE INSERT ON "projects"
  FOR EACH ROW EXECUTE FUNCTION keep_project_search_text();
CREATE TRIGGER "projects_are_found_when_changed" BEFORE UPDATE OF "customer_id", "site_id", "xref" ON "projects"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_project_search_text();

CREATE FUNCTION keep_search_text_of_customers_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE projects AS project SET search_text = project_search_text(project) WHERE customer_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "customers_are_found_by_what_they_are_called_now"
  AFTER UPDATE OF "first_name", "last_name", "company_name", "email", "phone" ON "customers"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_search_text_of_customers_projects();

CREATE FUNCTION keep_search_text_of_sites_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE projects AS project SET search_text = project_search_text(project) WHERE site_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "sites_are_found_by_where_they_are_now"
  AFTER UPDATE OF "line1", "line2", "suburb", "state", "postcode", "full_address", "label", "nmi" ON "sites"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_search_text_of_sites_projects();

UPDATE projects AS project SET search_text = project_search_text(project);

-- CreateIndex
CREATE INDEX "projects_stage_created_at_id_idx" ON "projects"("stage", "created_at", "id");

-- CreateIndex
-- What is new waits in a list that every search reads too: a short one.
CREATE INDEX "projects_search_text_idx" ON "projects" USING GIN ("search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 512);
