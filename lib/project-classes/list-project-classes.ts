import "server-only";
import { noBody, noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { projectClassList } from "#lib/project-classes/project-class.schema.ts";
import { readProjectClasses } from "#lib/project-classes/project-classes.queries.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff look up the classes that the company sorts its projects into. */
export const listProjectClasses = operation({
  slug: "list-project-classes",
  summary: "List the classes of projects",
  description:
    "Those that staff are offered, in their order. A project's `class` may be another all the same, when software set it.",
  method: "GET",
  path: "/api/project-classes",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: noBody,
  result: projectClassList,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertStaff(actor),
  run: ({ tx }) => readProjectClasses(tx),
});
