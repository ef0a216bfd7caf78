import "server-only";
import { noSuchContract } from "#lib/contracts/contract.queries.ts";
import { sha256 } from "#lib/contracts/contract-document.ts";
import { contractFile } from "#lib/contracts/contract-file.ts";
import { getContractQuery } from "#lib/contracts/get-contract.schema.ts";
import { download, signedInOrHandedOver } from "#lib/operation.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Somebody keeps a contract as a file: as issued, and once accepted with its certificate. */
export const getContractPdf = download({
  slug: "get-contract-pdf",
  summary: "Download the contract",
  description:
    "The exact file that was issued; once the version is accepted, with a page that certifies it and the originals enclosed. " +
    "`version` asks for an older one.",
  method: "GET",
  path: "/api/projects/{projectId}/contract.pdf",
  access: signedInOrHandedOver,
  params: projectParams,
  query: getContractQuery,
  mediaTypes: ["application/pdf"],
  errors: ["project_not_found", "contract_not_found"],

  async authorise({ tx, actor, input: { params, query } }) {
    const project = await findProjectFor("get-contract", { tx, actor, ...params });
    const version = query.version ?? project.contractVersion;
    const file = version === null ? null : await contractFile(tx, { projectId: project.id, version });
    if (file === null) throw noSuchContract();
    return file;
  },

  run: async ({ subject: { name, bytes } }) => ({
    mediaType: "application/pdf",
    name,
    size: bytes.length,
    tag: sha256(bytes),
    open: () => new Blob([new Uint8Array(bytes)]).stream(),
  }),
});
