import { getContractTerms } from "#lib/contract-terms/get-contract-terms.ts";
import { replaceContractTerms } from "#lib/contract-terms/replace-contract-terms.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getContractTerms),
  PUT: handle(replaceContractTerms),
});
