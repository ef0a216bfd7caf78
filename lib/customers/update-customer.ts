import "server-only";
import { CUSTOMER_RECORD, readCustomer } from "#lib/customers/customer.queries.ts";
import { type Customer, customer, customerPatch } from "#lib/customers/customer.schema.ts";
import {
  type CustomerRecord,
  customerParams,
  customerRecord,
} from "#lib/customers/customer-record.schema.ts";
import { normalisePhone } from "#lib/customers/phone.ts";
import { mergePatch, withoutNulls } from "#lib/merge-patch.rules.ts";
import { assertValid } from "#lib/messages.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertState, changedValues, changeRecord } from "#lib/projects/change-record.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff correct who a customer is and how to reach them. Two who do so at once never overwrite each other unseen. */
export const updateCustomer = operation({
  slug: "update-customer",
  summary: "Correct a customer",
  description:
    "The body is a JSON merge patch: what is left out stays, null clears. The result must be a whole customer still. " +
    "Whoever proves the address given as `email` can see the customer's projects, and whoever has the old one no longer, " +
    "unless they made the customer while signed in. The timeline of each of the customer's projects names the fields " +
    "that changed, and never what they say.",
  method: "PATCH",
  path: "/api/customers/{customerId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  precondition: "if-match",
  params: customerParams,
  query: noQuery,
  body: { kind: "json", schema: customerPatch },
  result: customerRecord,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["customer_not_found"],

  async authorise({ tx, actor, input: { params } }) {
    const found = await readCustomer(tx, actor, params.customerId);
    assertStaff(actor);
    return found;
  },

  async run({ tx, actor, subject: before, input: { body, ifMatch } }) {
    assertState(before, ifMatch);
    const { id, updatedAt, ...said } = before;
    const after = assertValid(customer, mergePatch(withoutNulls(said), body));
    const values = changedValues(said, columnsOf(after));
    const changed = Object.keys(values).map((name) => `customer.${name}`);
    if (changed.length === 0) return before;
    return changeRecord<CustomerRecord>(tx, {
      kind: "customer",
      id,
      updatedAt,
      actor,
      values,
      changed,
      answer: CUSTOMER_RECORD,
    });
  },
});

/** Every field of a customer as it is stored. */
function columnsOf(given: Customer): Omit<CustomerRecord, "id" | "updatedAt"> {
  return {
    type: given.type,
    firstName: given.firstName,
    lastName: given.lastName,
    email: given.email,
    phone: given.phone === undefined ? null : normalisePhone(given.phone, "phone"),
    companyName: given.companyName ?? null,
    abn: given.abn ?? null,
    preferredContact: given.preferredContact ?? null,
    locale: given.locale ?? null,
    customFields: given.customFields ?? {},
  };
}
