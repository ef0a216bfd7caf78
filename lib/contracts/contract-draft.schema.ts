import * as z from "zod/mini";

const text = z.string();

/** A contract as somebody is typing it: whatever stands in the fields, also what is no amount yet. */
export const contractDraft = z.object({
  lines: z.array(z.object({ description: text, quantity: text, unitPrice: text })),
  rebates: z.array(z.object({ description: text, amount: text })),
  stc: z.object({ quantity: text, unitValue: text }),
  deposit: text,
  depositReason: text,
  /** A day of the site, like `2026-12-24`. */
  validUntil: text,
  solicited: z.enum(["yes", "no", "unknown"]),
  changes: text,
});

export type ContractDraft = z.output<typeof contractDraft>;
