import "server-only";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { readProject } from "#lib/projects/project.queries.ts";
import { projectView } from "#lib/projects/project.schema.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { projectTag } from "#lib/projects/project-state.queries.ts";

/** Somebody looks at a project: everything that was asked, agreed, paid and decided. */
export const getProject = operation({
  slug: "get-project",
  summary: "Read a project",
  description:
    "The project with its customer, site, contract, charges, files and sums. Amounts are cents, times UTC. At most the " +
    "newest 200 charges are listed; the sums count all. Its `ETag` may be sent as `If-Match` to change only what was read.",
  method: "GET",
  path: "/api/projects/{projectId}",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: noBody,
  result: projectView,
  tag: projectTag,
  status: 200,
  errors: ["project_not_found"],

  authorise: ({ tx, actor, input: { params } }) => readProject(tx, actor, params.projectId),
  run: async ({ subject: project }) => project,
});
