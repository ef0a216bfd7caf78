import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { projectClassList } from "#lib/project-classes/project-class.schema.ts";

/** An admin says which classes the company sorts its projects into. */
export const replaceProjectClasses = operation({
  slug: "replace-project-classes",
  summary: "Replace the classes of projects",
  description:
    "Puts the whole list in place of the one that was read, which `version` names: when somebody else replaced it " +
    "meanwhile, nothing changes. Projects keep the class that they have.",
  method: "PUT",
  path: "/api/project-classes",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: projectClassList },
  result: projectClassList,
  status: 200,
  errors: ["settings_changed"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, input: { body } }) {
    const { version, classes } = body;
    const { count } = await tx.projectClassList.updateMany({
      where: { version },
      data: { version: version + 1, classes },
    });
    if (count === 0) throw new DomainError("settings_changed", "Somebody replaced the classes meanwhile.");
    return { version: version + 1, classes };
  },
});
