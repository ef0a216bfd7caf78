import "server-only";
import { download, noParams, signedIn } from "#lib/operation.ts";
import { companyUnits } from "#lib/pipeline/company-units.queries.ts";
import { csvFile } from "#lib/pipeline/csv-file.ts";
import { assertMaySeePipeline } from "#lib/pipeline/pipeline-access.rules.ts";
import { weekLines } from "#lib/pipeline/pipeline-csv.rules.ts";
import { pipelineQuery } from "#lib/pipeline/pipeline-query.schema.ts";
import { weeks } from "#lib/pipeline/weeks-and-months.queries.ts";

/** Staff take along what was asked for and accepted, week by week. */
export const exportWeeks = download({
  slug: "export-weeks",
  summary: "Requests and acceptances by week, as CSV",
  description:
    "A line for each of the last 26 weeks of the company's time zone, from Monday, with the projects asked for and the contracts accepted. Takes the filters of list-projects.",
  method: "GET",
  path: "/api/pipeline/weeks.csv",
  access: signedIn,
  params: noParams,
  query: pipelineQuery,
  mediaTypes: ["text/csv"],
  isMadeAnew: true,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertMaySeePipeline(actor),
  async run({ tx, input: { query } }) {
    const units = await companyUnits();
    const counted = await weeks(tx, { filter: query, now: new Date(), ...units });
    return csvFile("weeks", weekLines(counted, units));
  },
});
