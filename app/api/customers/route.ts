import { listCustomers } from "#lib/customers/list-customers.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: handle(listCustomers) });
