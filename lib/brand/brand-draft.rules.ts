import { type BrandBody, brandBody } from "#lib/brand/brand.schema.ts";
import type { BrandDraft } from "#lib/brand/brand-draft.schema.ts";
import { type FieldError, shortPath } from "#lib/errors.rules.ts";

/** Reads the draft with the operation's own schema: what to send in place of a version, or what to mend first. */
export function readBrandDraft(
  draft: BrandDraft,
  version: number,
): { body: BrandBody; faults: null } | { body: null; faults: FieldError[] } {
  const { phone, email, logoId, accent, ...rest } = draft;
  const parsed = brandBody.safeParse({
    ...rest,
    version,
    phone: orNull(phone),
    email: orNull(email),
    accent: colourOf(accent),
    logoId: orNull(logoId),
  });
  if (parsed.success) return { body: parsed.data, faults: null };
  const found = parsed.error.issues.map(({ path, message }) => ({ path: shortPath(path), message }));
  const places = Object.keys(draft);
  return {
    body: null,
    faults: found.toSorted((one, other) => places.indexOf(one.path) - places.indexOf(other.path)),
  };
}

/** A colour as people type or paste it, like `2B6653`, as we write it. Anything else stays as it is. */
export function colourOf(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^[0-9a-f]{6}$/.test(text) ? `#${text}` : text;
}

function orNull(typed: string): string | null {
  const text = typed.trim();
  return text === "" ? null : text;
}
