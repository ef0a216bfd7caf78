import "server-only";
import { readCustomer } from "#lib/customers/customer.queries.ts";
import { customerParams, customerRecord } from "#lib/customers/customer-record.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";

/** Somebody looks up a customer, and learns which state they saw. */
export const getCustomer = operation({
  slug: "get-customer",
  summary: "Read a customer",
  description: "The customer, with an `ETag` that names this state: `update-customer` asks for it.",
  method: "GET",
  path: "/api/customers/{customerId}",
  access: signedIn,
  allowance: null,
  params: customerParams,
  query: noQuery,
  body: noBody,
  result: customerRecord,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["customer_not_found"],

  authorise: ({ tx, actor, input: { params } }) => readCustomer(tx, actor, params.customerId),
  run: async ({ subject: customer }) => customer,
});
