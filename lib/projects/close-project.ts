import "server-only";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedInOrHandedOver } from "#lib/operation.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { endProject } from "#lib/projects/end-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { closingOutcome } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Since when `closedStateOverride` is deprecated, as RFC 9745 writes it: the document's own first version. */
const DEPRECATION = "@1735689600";

/** The customer goes no further, or staff close a project for them. */
export const closeProject = operation({
  slug: "close-project",
  summary: "Close a project",
  description:
    "Ends the project: LOST when no contract was ever accepted, else CANCELLED; a service is always CANCELLED. " +
    "`closedStateOverride` is honoured and deprecated. Customers may close until the contract is accepted, and while they may cool off.",
  method: "POST",
  path: "/api/projects/{projectId}/close",
  access: signedInOrHandedOver,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: closeProjectBody },
  result: okResult,
  status: 200,
  headers: {
    meanings: { Deprecation: "Sent when `closedStateOverride` was: since when it is deprecated (RFC 9745)." },
    of: ({ closedStateOverride }): Record<string, string> =>
      closedStateOverride === undefined ? {} : { deprecation: DEPRECATION },
  },
  errors: ["project_not_found", "project_closed"],

  authorise: ({ tx, actor, input: { params } }) => holdProjectFor("close-project", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body } }) {
    await endProject(tx, {
      project,
      actor,
      outcome: body.closedStateOverride ?? closingOutcome(project),
      event: "Project.Closed",
      reason: body.reason ?? null,
      closedBy: body.closedBy ?? null,
    });
    return { ok: true as const };
  },
});
