import * as z from "zod/mini";

const text = z.string();

/** The brand as somebody is typing it: whatever stands in the fields. Nothing is blank. */
export const brandDraft = z.object({
  name: text,
  phone: text,
  email: text,
  accent: text,
  logoId: text,
  currency: text,
  timeZone: text,
});

export type BrandDraft = z.output<typeof brandDraft>;
