import * as z from "zod/mini";
import { isNmiConsistent, NMI_AS_TYPED, normaliseNmi } from "#lib/sites/nmi.rules.ts";

/** An Australian meter number: 10 characters, or 11 with the check digit; case and spaces are ignored. */
export const nmi = z.string().check(
  z.maxLength(40, "A meter number has 10 or 11 characters."),
  z.regex(NMI_AS_TYPED, "A meter number has 10 or 11 letters and digits, never I or O."),
  z.overwrite(normaliseNmi),
  z.refine(isNmiConsistent, {
    error: "One character of this meter number looks mistyped. Check it against your bill.",
  }),
  z.meta({ format: "nmi" }),
);
