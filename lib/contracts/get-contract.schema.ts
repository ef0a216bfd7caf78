import * as z from "zod/mini";

/** Query of get-contract and get-contract-pdf: an older version; the current one when left out. */
export const getContractQuery = z.strictObject({
  version: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,8}$/, "Give the number of a version.")),
      z.transform((digits: string) => Number(digits)),
    ),
  ),
});
