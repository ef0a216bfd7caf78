import "server-only";
import { BY_CHANGE } from "#lib/list-words.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";
import { projectPage, projectPageQuery } from "#lib/projects/project.schema.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";

/** Somebody looks through the projects that are theirs to see. */
export const listProjects = operation({
  slug: "list-projects",
  summary: "List projects",
  description:
    "The projects you may see, newest first: homeowners their own, staff all of the company's. Filters narrow it together; " +
    "`q` holds words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. " +
    BY_CHANGE,
  method: "GET",
  path: "/api/projects",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: projectPageQuery,
  body: noBody,
  result: projectPage,
  status: 200,
  errors: [],

  // The list itself holds only what this actor may see.
  authorise: async () => undefined,
  run: ({ tx, actor, input: { query } }) => readProjectList(tx, actor, query),
});
