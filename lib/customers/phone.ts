import "server-only";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { DomainError } from "#lib/errors.rules.ts";

/** Longest number in E.164, in characters: the plus sign and 15 digits. Some countries' own rules allow more. */
const LONGEST = 16;

/**
 * A telephone number in E.164; one without a country code is read as Australian. `path` is where a caller wrote it.
 * Throws `validation_failed` when no such number can exist.
 */
export function normalisePhone(typed: string, path: string): string {
  const number = parsePhoneNumberFromString(typed, "AU");
  if (number?.isPossible() === true && number.number.length <= LONGEST) return number.number;
  throw new DomainError("validation_failed", "The phone number is not one that can be called.", {
    errors: [
      {
        path,
        message: "Enter a phone number like 0412 345 678, or one that starts with + and the country code.",
      },
    ],
  });
}
