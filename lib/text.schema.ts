import * as z from "zod/mini";

/** Longest text, in characters, for a field that names no limit of its own. */
export const DEFAULT_TEXT_LIMIT = 4_000;

const UNWELCOME = "Write this on one line, without control characters.";
/** Blanks, then something to see, then anything on the same line. The first two share no character, so that it takes one pass. */
const ONE_LINE_WITH_INK = /^[\p{Zs}\p{Cf}\p{Co}\p{Cn}]*[^\p{C}\p{Z}][^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/**
 * Text on one line: 1 to `limit` characters (code points), not blank, no control characters; outer spaces are trimmed.
 * `message` is what a person reads when it is missing or malformed.
 */
export function singleLine({
  limit = DEFAULT_TEXT_LIMIT,
  message = UNWELCOME,
}: {
  limit?: number;
  message?: string;
} = {}) {
  return z
    .string(message)
    .check(atMost(limit), z.regex(ONE_LINE_WITH_INK, message), z.trim(), z.meta({ maxLength: limit }));
}

/** Text of up to `limit` characters (code points); line breaks are fine, and so is nothing at all. */
export function multiLine(limit = DEFAULT_TEXT_LIMIT) {
  return z.string().check(atMost(limit), z.meta({ maxLength: limit }));
}

/** Counts code points, as JSON Schema and PostgreSQL do: an emoji is one character, not two. */
export function atMost(limit: number) {
  return z.refine<string>((text) => text.length <= limit || countCharacters(text) <= limit, {
    error: `Use at most ${limit.toLocaleString("en-AU")} characters.`,
    abort: true,
  });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
