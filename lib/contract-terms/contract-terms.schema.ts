import * as z from "zod/mini";
import { faultIn } from "#lib/contract-terms/terms-text.rules.ts";
import { settingsVersion } from "#lib/settings-version.schema.ts";
import { multiLine } from "#lib/text.schema.ts";

/** Longest text of the terms, in characters: some fifteen pages. */
const LONGEST_TERMS = 40_000;

const text = multiLine(LONGEST_TERMS).check(
  z.overwrite((typed) => typed.replaceAll(/\r\n?/g, "\n").trim()),
  z.regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, {
    error: "Write this without control characters.",
    abort: true,
  }),
  z.refine((typed) => faultIn(typed) === null, {
    error: ({ input }) => faultIn(typeof input === "string" ? input : "") ?? "",
  }),
);

/** Query of get-contract-terms: an earlier version; the newest when left out. */
export const contractTermsQuery = z.strictObject({
  version: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,8}$/, "Give the number of a version.")),
      z.transform((digits: string) => Number(digits)),
    ),
  ),
});

/** Body of replace-contract-terms. */
export const contractTermsBody = z.strictObject({ version: settingsVersion, text });

/** A version of the terms. */
export const contractTerms = z.strictObject({
  version: z.int(),
  /** What contracts call it. */
  name: z.string(),
  text: z.string(),
  savedAt: z.iso.datetime(),
  /** Who wrote it, by name or address; null for what came with the software. */
  savedBy: z.nullable(z.string()),
});

export type ContractTerms = z.output<typeof contractTerms>;
export type ContractTermsBody = z.output<typeof contractTermsBody>;
