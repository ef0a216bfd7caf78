import "server-only";
import { lineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { readLineTemplates } from "#lib/line-templates/line-templates.queries.ts";
import { noBody, noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff look up the lines that contracts often have. */
export const listLineTemplates = operation({
  slug: "list-line-templates",
  summary: "List the templates of contract lines",
  description: "All of them, in their order. Amounts are cents including GST.",
  method: "GET",
  path: "/api/line-templates",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: noBody,
  result: lineTemplateList,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertStaff(actor),
  run: ({ tx }) => readLineTemplates(tx),
});
