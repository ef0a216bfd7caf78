import "server-only";
import { download, noParams, signedIn } from "#lib/operation.ts";
import { csvFile } from "#lib/pipeline/csv-file.ts";
import { assertMaySeePipeline } from "#lib/pipeline/pipeline-access.rules.ts";
import { stageLines } from "#lib/pipeline/pipeline-csv.rules.ts";
import { pipelineQuery } from "#lib/pipeline/pipeline-query.schema.ts";
import { stageAges } from "#lib/pipeline/stage-ages.queries.ts";

/** Staff take along how many open projects stand where, and for how long. */
export const exportStages = download({
  slug: "export-stages",
  summary: "Open projects by stage and age, as CSV",
  description:
    "A line for each stage with how many open projects stand there, by how long ago they were asked for. Takes the filters of list-projects.",
  method: "GET",
  path: "/api/pipeline/stages.csv",
  access: signedIn,
  params: noParams,
  query: pipelineQuery,
  mediaTypes: ["text/csv"],
  isMadeAnew: true,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertMaySeePipeline(actor),
  run: async ({ tx, input: { query } }) =>
    csvFile("stages", stageLines(await stageAges(tx, query, new Date()))),
});
