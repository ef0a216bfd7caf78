import { type ContractTermsBody, contractTermsBody } from "#lib/contract-terms/contract-terms.schema.ts";
import type { TermsDraft } from "#lib/contract-terms/terms-draft.schema.ts";
import { type FieldError, shortPath } from "#lib/errors.rules.ts";

/** Reads the typed terms with the operation's own schema: what to send in place of a version, or what to mend first. */
export function readTermsDraft(
  { text }: TermsDraft,
  version: number,
): { body: ContractTermsBody; faults: null } | { body: null; faults: FieldError[] } {
  const parsed = contractTermsBody.safeParse({ version, text });
  if (parsed.success) return { body: parsed.data, faults: null };
  const faults = parsed.error.issues.map(({ path, message }) => ({ path: shortPath(path), message }));
  return { body: null, faults };
}
