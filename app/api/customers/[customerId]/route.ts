import { getCustomer } from "#lib/customers/get-customer.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getCustomer),
  PATCH: handle(updateCustomer),
});
