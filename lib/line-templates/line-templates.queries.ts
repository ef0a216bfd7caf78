import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { type LineTemplateList, lineTemplateList } from "#lib/line-templates/line-template.schema.ts";

/** All templates and the version of their list, as they stood at one moment. */
export async function readLineTemplates(db: Pick<Transaction, "$queryRaw">): Promise<LineTemplateList> {
  const [row] = await db.$queryRaw<{ list: unknown }[]>`
    SELECT jsonb_build_object('version', version, 'templates', coalesce((
      SELECT jsonb_agg(jsonb_build_object('name', name, 'product', product, 'description', description,
        'quantity', quantity, 'unitPrice', unit_price) ORDER BY "order") FROM line_templates), '[]')) AS list
    FROM line_template_list`;
  return lineTemplateList.parse(row?.list);
}
