import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import * as z from "zod/mini";

/** The check digit as the specification words it, written once more so that the app is not its own judge. */
function checkDigit(meter: string): number {
  const weights = Array.from(meter, (letter, place) => letter.charCodeAt(0) * (place % 2 === 1 ? 2 : 1));
  const digits = weights.join("").split("").map(Number);
  return (10 - (digits.reduce((sum, digit) => sum + digit, 0) % 10)) % 10;
}

/** Whether this is a meter number as people may type it. */
export function isMeter(typed: string): boolean {
  const meter = typed.replaceAll(/\s/g, "").toUpperCase();
  return meter.length === 10 || String(checkDigit(meter.slice(0, 10))) === meter.slice(10);
}

/** Whether this is a phone number as people may type it. */
export function isPhone(typed: string): boolean {
  const number = parsePhoneNumberFromString(typed, "AU");
  return number?.isPossible() === true && number.number.length <= 16;
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
const letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjklmnpqrstuvwxyz";

/** Values of the formats that a schema cannot spell out. */
export const FORMAT_VALUES = {
  nmi: fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 10, maxLength: 10 }),
      fc.boolean(),
      fc.nat(10),
    )
    .map(([meter, isLong, gap]) => {
      const whole = isLong ? `${meter}${checkDigit(meter.toUpperCase())}` : meter;
      return `${whole.slice(0, gap)} ${whole.slice(gap)}`;
    }),
  phone: fc.oneof(
    digits(8).map((rest) => `04${rest}`),
    digits(8).map((rest) => `+61 4${rest}`),
    digits(8).map((rest) => `(02) ${rest.slice(0, 4)}-${rest.slice(4)}`),
    digits(7).map((rest) => `+64 21 ${rest}`),
  ),
  email: fc
    .tuple(
      fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,10})?$/),
      fc.stringMatching(/^[a-z0-9]{1,20}\.[a-z]{2,6}$/),
    )
    .map(([name, domain]) => `${name}@${domain}`),
  uuid: fc.uuid(),
};

/** What `api.md` says of every text and a JSON Schema cannot: no NUL, no half of a character. */
export function hasUnstorableText(body: unknown): boolean {
  const texts = JSON.stringify(body);
  return /\\u0000|\\ud[89a-f]/i.test(texts.replaceAll("\\\\", ""));
}

const callers = z.optional(z.looseObject({}));

const ofCallers = z.object({
  customFields: callers,
  capabilityManagedByPlugin: callers,
  customer: z.optional(z.object({ customFields: callers })),
});

/**
 * What the document says of objects that belong to the caller and a JSON Schema cannot: 32 KiB of JSON each, and 2 KiB of what
 * is left to plugins.
 */
export function hasTooMuchOfCallers(body: unknown): boolean {
  const sent = ofCallers.safeParse(body).data;
  const bytes = (object: object | undefined) => Buffer.byteLength(JSON.stringify(object ?? {}));
  const isLong = [sent?.customFields, sent?.customer?.customFields].some((one) => bytes(one) > 32 * 1024);
  return isLong || bytes(sent?.capabilityManagedByPlugin) > 2 * 1024;
}

/** A body as it is kept, and measured: its texts in NFC. */
export function inNfc(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).normalize("NFC"));
}
