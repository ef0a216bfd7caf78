import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { lineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin says which lines contracts often have. */
export const replaceLineTemplates = operation({
  slug: "replace-line-templates",
  summary: "Replace the templates of contract lines",
  description:
    "Puts the whole list in place of the one that was read, which `version` names: when somebody else replaced it " +
    "meanwhile, nothing changes. Contracts that were issued stay as they are.",
  method: "PUT",
  path: "/api/line-templates",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: lineTemplateList },
  result: lineTemplateList,
  status: 200,
  errors: ["settings_changed"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, input: { body } }) {
    const { version, templates } = body;
    // Its row is held until the list is whole: whoever comes second waits, and finds another version.
    const { count } = await tx.lineTemplateList.updateMany({
      where: { version },
      data: { version: version + 1 },
    });
    if (count === 0) throw new DomainError("settings_changed", "Somebody replaced the templates meanwhile.");
    await tx.lineTemplate.deleteMany();
    await tx.lineTemplate.createMany({
      data: templates.map((template, order) => ({ ...template, order })),
    });
    return { version: version + 1, templates };
  },
});
