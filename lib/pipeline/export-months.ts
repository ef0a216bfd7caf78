import "server-only";
import { download, noParams, signedIn } from "#lib/operation.ts";
import { companyUnits } from "#lib/pipeline/company-units.queries.ts";
import { csvFile } from "#lib/pipeline/csv-file.ts";
import { assertMaySeePipeline } from "#lib/pipeline/pipeline-access.rules.ts";
import { monthLines } from "#lib/pipeline/pipeline-csv.rules.ts";
import { pipelineQuery } from "#lib/pipeline/pipeline-query.schema.ts";
import { months } from "#lib/pipeline/weeks-and-months.queries.ts";

/** Staff take along what was paid, month by month. */
export const exportMonths = download({
  slug: "export-months",
  summary: "Money received by month, as CSV",
  description:
    "A line for each of the last 12 months of the company's time zone with the money received then, deleted charges left out. Takes the filters of list-projects.",
  method: "GET",
  path: "/api/pipeline/months.csv",
  access: signedIn,
  params: noParams,
  query: pipelineQuery,
  mediaTypes: ["text/csv"],
  isMadeAnew: true,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertMaySeePipeline(actor),
  async run({ tx, input: { query } }) {
    const units = await companyUnits();
    const counted = await months(tx, { filter: query, now: new Date(), ...units });
    return csvFile("months", monthLines(counted, units));
  },
});
