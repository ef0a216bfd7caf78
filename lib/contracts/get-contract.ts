import "server-only";
import { readContract } from "#lib/contracts/contract.queries.ts";
import { contractView } from "#lib/contracts/contract-view.schema.ts";
import { getContractQuery } from "#lib/contracts/get-contract.schema.ts";
import { noBody, operation, signedInOrHandedOver } from "#lib/operation.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Somebody reads a contract: what it says, what changed, and whether it is accepted. */
export const getContract = operation({
  slug: "get-contract",
  summary: "Read the contract",
  description:
    "The document as it was issued, where it stands, how it differs from the version accepted before it, line by line, and " +
    "its acceptance. `version` asks for an older one. Warnings are for staff alone.",
  method: "GET",
  path: "/api/projects/{projectId}/contract",
  access: signedInOrHandedOver,
  allowance: null,
  params: projectParams,
  query: getContractQuery,
  body: noBody,
  result: contractView,
  status: 200,
  errors: ["project_not_found", "contract_not_found"],

  authorise: ({ tx, actor, input: { params, query } }) =>
    readContract(tx, { actor, ...params, version: query.version ?? null }),
  run: async ({ subject: contract }) => contract,
});
