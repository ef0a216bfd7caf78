import "server-only";
import { database } from "#lib/db/client.ts";
import type { LineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { readLineTemplates } from "#lib/line-templates/line-templates.queries.ts";

/** The templates for the page that changes them. Whether it may be seen, the page has asked. */
export function findAllTemplates(): Promise<LineTemplateList> {
  return readLineTemplates(database());
}
