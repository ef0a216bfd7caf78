import "server-only";
import { noBody, operation, signedIn } from "#lib/operation.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { projectEventPage, projectEventQuery } from "#lib/projects/project.schema.ts";
import { readProjectEvents } from "#lib/projects/project-events.queries.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Somebody reads what happened to a project, from its beginning. */
export const listProjectEvents = operation({
  slug: "list-project-events",
  summary: "Read a project's timeline",
  description:
    "What happened, oldest first. `sequence` counts from 0 without a gap. What staff noted of a contract is for staff alone. " +
    "Where something is left to a plugin, each `data` says so as `capabilityManagedByPlugin`.",
  method: "GET",
  path: "/api/projects/{projectId}/events",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: projectEventQuery,
  body: noBody,
  result: projectEventPage,
  status: 200,
  errors: ["project_not_found"],

  authorise: ({ tx, actor, input: { params } }) => findProjectFor("get-project", { tx, actor, ...params }),
  run: ({ tx, actor, subject: project, input: { query } }) =>
    readProjectEvents(tx, actor, { projectId: project.id, ...query }),
});
