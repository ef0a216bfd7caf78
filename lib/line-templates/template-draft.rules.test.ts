import { describe, expect, it } from "vitest";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";
import {
  BLANK_TEMPLATE,
  readTemplates,
  templateDraftFrom,
} from "#lib/line-templates/template-draft.rules.ts";

const PANEL: LineTemplate = {
  name: "Panel",
  product: "solar",
  description: "A panel of 440 W",
  quantity: 12.5,
  unitPrice: 1_234_50,
};
const LABOUR: LineTemplate = { ...PANEL, name: "Labour", product: null };

describe("templates that somebody types", () => {
  it("say the same again when nothing was changed", () => {
    const list = { version: 7, templates: [PANEL, LABOUR] };
    expect(readTemplates(templateDraftFrom(list), 7).body).toEqual(list);
  });

  it("are to be mended where they are, from the top", () => {
    const [typed] = templateDraftFrom({ version: 0, templates: [PANEL] }).templates;
    if (typed === undefined) throw new Error("nothing was filled in");
    const draft = {
      templates: [typed, { ...BLANK_TEMPLATE }, { ...typed, name: "", unitPrice: "much", quantity: "0" }],
    };
    expect(readTemplates(draft, 0).faults?.map(({ path }) => path)).toEqual([
      "templates.1.unitPrice",
      "templates.1.name",
      "templates.1.description",
      "templates.2.unitPrice",
      "templates.2.name",
      "templates.2.quantity",
    ]);
  });
});
