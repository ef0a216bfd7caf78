import "server-only";
import { readCustomerList } from "#lib/customers/customer-list.queries.ts";
import { searchCustomers } from "#lib/customers/customer-search.queries.ts";
import { customerList, listCustomersQuery } from "#lib/customers/list-customers.schema.ts";
import { BY_CHANGE } from "#lib/list-words.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** A rep looks whether the company knows somebody already; other software keeps step with whom it knows. */
export const listCustomers = operation({
  slug: "list-customers",
  summary: "List customers",
  description:
    "The customers with their newest sites, at most twenty each, newest first. `q` holds words that are all found in the " +
    "customer's name, e-mail address or phone number, or in the address of a project of theirs: then those with the newest " +
    `such project come first, and a page may hold fewer than \`limit\` before the last. ${BY_CHANGE} It goes without \`q\`. A changed site changes no customer: list-sites tells of it.`,
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

  authorise: async ({ actor }) => assertStaff(actor),
  run: ({ tx, input: { query } }) => {
    const { q, ...paging } = query;
    return q === undefined ? readCustomerList(tx, paging) : searchCustomers(tx, { q, ...paging });
  },
});
