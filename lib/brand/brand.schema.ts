import * as z from "zod/mini";
import { emailAddress } from "#lib/auth/email-address.schema.ts";
import { accentFault } from "#lib/brand/accent-words.rules.ts";
import { COLOUR } from "#lib/brand/colour.rules.ts";
import { isCurrency, isTimeZone } from "#lib/brand/places.rules.ts";
import { settingsVersion } from "#lib/settings-version.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** A colour that everything in it can be read in. */
const accent = z.string("Give a colour like #2b6653.").check(
  z.regex(COLOUR, { error: "Give a colour like #2b6653.", abort: true }),
  z.refine((colour) => accentFault(colour) === null, {
    error: ({ input }) => (typeof input === "string" ? accentFault(input) : null) ?? undefined,
  }),
);

/** Body of change-brand: all of it, in place of the version that was read. */
export const brandBody = z.strictObject({
  version: settingsVersion,
  name: singleLine({ limit: 100, message: "Give the company's name, on one line." }),
  phone: z.nullable(singleLine({ limit: 40, message: "Give a phone number, on one line." })),
  email: z.nullable(emailAddress),
  accent,
  logoId: z.nullable(z.guid("Give the id of a logo that was uploaded.")),
  currency: z
    .string("Choose a currency.")
    .check(z.refine(isCurrency, "Give a currency that has hundredths by its ISO 4217 code, like AUD.")),
  timeZone: z
    .string("Choose a time zone.")
    .check(z.refine(isTimeZone, "Give the name of a time zone, like Australia/Sydney.")),
});

export type BrandBody = z.output<typeof brandBody>;

/** A logo as it is shown. Sizes in pixels. */
export const logoView = z.strictObject({ id: z.guid(), width: z.int(), height: z.int() });

/** How the company shows itself. */
export const brandView = z.strictObject({
  /** How often it was saved; 0 while it is as the environment says. */
  version: settingsVersion,
  name: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  accent: z.string(),
  logo: z.nullable(logoView),
  currency: z.string(),
  timeZone: z.string(),
  /** Null before the first time. */
  savedAt: z.nullable(z.iso.datetime()),
  /** Who saved it, by name or address; null before the first time. */
  savedBy: z.nullable(z.string()),
});

export type BrandView = z.output<typeof brandView>;

/** The part of a path that names a logo. */
export const logoParams = z.strictObject({ logoId: z.guid("Give a UUID.") });
