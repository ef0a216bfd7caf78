import * as z from "zod/mini";

const text = z.string();

/** The templates as somebody is typing them: whatever stands in the fields. */
export const templateDraft = z.object({
  templates: z.array(
    z.object({
      name: text,
      product: z.enum(["", "solar", "battery", "ev_charger"]),
      description: text,
      quantity: text,
      unitPrice: text,
    }),
  ),
});

export type TemplateDraft = z.output<typeof templateDraft>;
