import "server-only";
import { searchCustomers } from "#lib/customers/customer-search.queries.ts";
import { customerList, listCustomersQuery } from "#lib/customers/list-customers.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";

/** A rep looks whether the company knows somebody already, before they open a project for them. */
export const listCustomers = operation({
  slug: "list-customers",
  summary: "Find customers",
  description:
    "At most ten customers with their sites, those with the newest projects first. `q` holds words that are all found in the " +
    "customer's name, e-mail address or phone number, or in the address of a project of theirs.",
  method: "GET",
  path: "/api/customers",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: listCustomersQuery,
  body: noBody,
  result: customerList,
  status: 200,
  errors: ["forbidden"],

  async authorise({ actor }) {
    if (actor.kind !== "staff") throw new DomainError("forbidden", "This is for the company's staff to do.");
  },
  run: async ({ tx, input: { query } }) => ({ items: await searchCustomers(tx, query.q) }),
});
