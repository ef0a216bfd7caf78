import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { attachCustomer } from "#lib/projects/attach-customer.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(attachCustomer) });
