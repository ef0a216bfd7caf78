import * as z from "zod/mini";
import { freeFormObject } from "#lib/free-form.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** A telephone number as people write it; the operation turns it into E.164. */
const phone = z
  .string()
  .check(
    z.regex(
      /^\+?[0-9(][0-9 ()./-]{4,24}$/,
      "Enter a phone number like 0412 345 678, or one that starts with + and the country code.",
    ),
    z.meta({ format: "phone" }),
  );

const email = z
  .email("Enter an e-mail address like name@example.com.")
  .check(z.maxLength(254, "Use an e-mail address of at most 254 characters."));

const firstName = singleLine({ limit: 100, message: "Enter a first name." });
const lastName = singleLine({ limit: 100, message: "Enter a last name." });
const companyName = singleLine({ message: "Enter the company's name." });
const abn = z.string().check(
  z.regex(/^\d{2} ?\d{3} ?\d{3} ?\d{3}$/, "An ABN has 11 digits."),
  z.overwrite((typed) => typed.replaceAll(" ", "")),
);
const type = z.enum(["PERSON", "BUSINESS"]);
const preferredContact = z.enum(["EMAIL", "SMS", "PHONE"]);
const locale = z
  .string()
  .check(z.maxLength(35), z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "Use a language tag like en-AU."));

/** The person or business that asks for the system. */
export const customer = z
  .strictObject({
    firstName,
    lastName,
    email,
    phone: z.optional(phone),
    type: z._default(type, "PERSON"),
    companyName: z.optional(companyName),
    abn: z.optional(abn),
    preferredContact: z.optional(preferredContact),
    locale: z.optional(locale),
    customFields: z.optional(freeFormObject),
  })
  .check(
    z.refine((value) => value.type === "PERSON" || value.companyName !== undefined, {
      error: "Enter the company's name.",
      path: ["companyName"],
    }),
    z.meta({ anyOf: [{ properties: { type: { const: "PERSON" } } }, { required: ["companyName"] }] }),
  );

export type Customer = z.output<typeof customer>;

/** What can be changed of a customer, as a JSON merge patch (RFC 7396): what is left out stays, null clears. */
export const customerPatch = z.strictObject({
  firstName: z.optional(firstName),
  lastName: z.optional(lastName),
  email: z.optional(email),
  phone: z.nullish(phone),
  type: z.optional(type),
  companyName: z.nullish(companyName),
  abn: z.nullish(abn),
  preferredContact: z.nullish(preferredContact),
  locale: z.nullish(locale),
  customFields: z.nullish(freeFormObject),
});
