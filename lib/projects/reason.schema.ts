import * as z from "zod/mini";
import { multiLine } from "#lib/text.schema.ts";

/** Why something was decided, in words: 1 to 2,000 characters, not blank. */
export const reason = reasonOf(2_000);

/** Why, in words: 1 to `limit` characters on one or more lines, not blank. */
export function reasonOf(limit: number) {
  return multiLine(limit).check(z.trim(), z.regex(/[^\p{C}\p{Z}]/u, "Say why, in a few words."));
}
