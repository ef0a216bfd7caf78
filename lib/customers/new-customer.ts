import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Customer } from "#lib/customers/customer.schema.ts";
import { normalisePhone } from "#lib/customers/phone.ts";

/** The row of a new customer, nobody's own yet. Throws `validation_failed` for a phone number that cannot exist. */
export function newCustomerRow({ phone, customFields, ...customer }: Customer, now: Date) {
  return {
    ...customer,
    id: randomUUIDv7(),
    phone: phone === undefined ? null : normalisePhone(phone, "customer.phone"),
    customFields: customFields ?? {},
    createdAt: now,
    updatedAt: now,
  };
}
