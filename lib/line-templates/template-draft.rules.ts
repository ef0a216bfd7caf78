import { quantityOf, typedLine } from "#lib/contracts/contract-draft.rules.ts";
import { type FieldError, shortPath } from "#lib/errors.rules.ts";
import { type LineTemplateList, lineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import type { TemplateDraft } from "#lib/line-templates/template-draft.schema.ts";
import { centsOf } from "#lib/money.rules.ts";

/** A template before anything is typed. */
export const BLANK_TEMPLATE = {
  name: "",
  product: "",
  description: "",
  quantity: "1",
  unitPrice: "",
} as const;

/** The templates as their fields are filled with them. */
export function templateDraftFrom({ templates }: LineTemplateList): TemplateDraft {
  return {
    templates: templates.map(({ name, product, ...line }) => ({
      name,
      product: product ?? "",
      ...typedLine(line),
    })),
  };
}

/** Reads the typed templates with the operation's own schema: what to send in place of a version, or what to mend first. */
export function readTemplates(
  { templates }: TemplateDraft,
  version: number,
): { body: LineTemplateList; faults: null } | { body: null; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const parsed = lineTemplateList.safeParse({
    version,
    templates: templates.map(({ name, product, description, quantity, unitPrice }, place) => {
      const count = quantityOf(quantity);
      const cents = centsOf(unitPrice);
      const path = `templates.${place}`;
      if (count === null) faults.push({ path: `${path}.quantity`, message: "Type a number like 16 or 2.5." });
      if (cents === null)
        faults.push({ path: `${path}.unitPrice`, message: "Type an amount like 1,234.50." });
      return {
        name,
        product: product === "" ? null : product,
        description,
        quantity: count ?? 1,
        unitPrice: cents ?? 0,
      };
    }),
  });
  faults.push(
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path: shortPath(path), message })),
  );
  return parsed.success && faults.length === 0
    ? { body: parsed.data, faults: null }
    : { body: null, faults: faults.toSorted((one, other) => rowOf(one) - rowOf(other)) };
}

function rowOf({ path }: FieldError): number {
  return Number(path.split(".")[1] ?? -1);
}
