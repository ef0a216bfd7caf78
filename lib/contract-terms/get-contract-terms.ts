import "server-only";
import { newestTerms, termsOfVersion } from "#lib/contract-terms/contract-terms.queries.ts";
import { contractTerms, contractTermsQuery } from "#lib/contract-terms/contract-terms.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff read what is written under every new contract, or was once. */
export const getContractTerms = operation({
  slug: "get-contract-terms",
  summary: "Read the terms of contracts",
  description:
    "The newest version is what new contracts get; each contract keeps the words that it was issued with. A line that begins " +
    "with # is a heading, blank lines part paragraphs, `{company}` stands for the company's name, and a paragraph that begins " +
    "with [with a deposit], [without a deposit] or [with certificates] is left out of contracts that are not so.",
  method: "GET",
  path: "/api/contract-terms",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: contractTermsQuery,
  body: noBody,
  result: contractTerms,
  status: 200,
  errors: ["forbidden", "terms_not_found"],

  authorise: async ({ actor }) => assertStaff(actor),

  async run({ tx, input: { query } }) {
    if (query.version === undefined) return newestTerms(tx);
    const found = await termsOfVersion(tx, query.version);
    if (found === null) throw new DomainError("terms_not_found", "The terms have no such version.");
    return found;
  },
});
