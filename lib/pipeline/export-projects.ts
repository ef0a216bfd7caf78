import "server-only";
import { download, noParams, signedIn } from "#lib/operation.ts";
import { companyUnits } from "#lib/pipeline/company-units.queries.ts";
import { csvFile } from "#lib/pipeline/csv-file.ts";
import { assertMaySeePipeline } from "#lib/pipeline/pipeline-access.rules.ts";
import { type ProjectLine, projectHead, projectLine } from "#lib/pipeline/pipeline-csv.rules.ts";
import { pipelineQuery } from "#lib/pipeline/pipeline-query.schema.ts";
import { projectLines } from "#lib/pipeline/project-lines.queries.ts";

/** Staff take along the whole list as they filtered it, however long it is. */
export const exportProjects = download({
  slug: "export-projects",
  summary: "The list of projects, as CSV",
  description:
    "Every project that the filters of list-projects leave, newest first, a line each, sent as it is read. An answer that breaks off is not whole.",
  method: "GET",
  path: "/api/projects.csv",
  access: signedIn,
  params: noParams,
  query: pipelineQuery,
  mediaTypes: ["text/csv"],
  isMadeAnew: true,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertMaySeePipeline(actor),
  async run({ tx, actor, input: { query } }) {
    const units = await companyUnits();
    const pages = projectLines(tx, actor, { filter: query, ...units });
    // Read before the answer begins: what fails at once is still refused properly.
    const first = await pages.next();
    return csvFile("projects", lines(projectHead(units), first, pages));
  },
});

async function* lines(
  head: string,
  first: IteratorResult<ProjectLine[], void>,
  further: AsyncGenerator<ProjectLine[], void>,
): AsyncGenerator<string> {
  yield head;
  if (first.done) return;
  yield first.value.map(projectLine).join("");
  for await (const page of further) yield page.map(projectLine).join("");
}
