import * as z from "zod/mini";

const text = z.nullable(z.string());

const fields = {
  id: z.guid(),
  type: z.enum(["PERSON", "BUSINESS"]),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: text,
  companyName: text,
  abn: text,
  preferredContact: z.nullable(z.enum(["EMAIL", "SMS", "PHONE"])),
  locale: text,
  customFields: z.record(z.string(), z.unknown()),
};

/** A customer as a project tells of them. */
export const customerView = z.strictObject(fields);

/** A customer on their own. No two states of one have the same `updatedAt`. */
export const customerRecord = z.strictObject({ ...fields, updatedAt: z.iso.datetime() });

export type CustomerRecord = z.output<typeof customerRecord>;

/** The part of a path that names a customer. */
export const customerParams = z.strictObject({ customerId: z.guid("Give a UUID.") });
