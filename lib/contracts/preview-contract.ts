import "server-only";
import { documentBefore } from "#lib/contracts/contract.queries.ts";
import { differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import { warningsInWords } from "#lib/contracts/contract-warnings.rules.ts";
import { draftDocument, nextVersionOf } from "#lib/contracts/draft-document.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { contractPreview } from "#lib/contracts/preview-contract.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Staff look at a contract as the customer will read it, before they issue it. */
export const previewContract = operation({
  slug: "preview-contract",
  summary: "Preview a contract",
  description:
    "Takes what issue-contract takes and answers the document that it would issue now, how it differs from the version " +
    "before, and what is unusual. Nothing is stored: the id and the time of issue will be others.",
  method: "POST",
  path: "/api/projects/{projectId}/contracts/preview",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: issueContractBody },
  result: contractPreview,
  status: 200,
  errors: ["project_not_found", "project_closed", "contract_not_applicable"],

  authorise: ({ tx, actor, input: { params } }) => findProjectFor("issue-contract", { tx, actor, ...params }),

  async run({ tx, subject: project, input: { body } }) {
    const version = nextVersionOf(project);
    const { document, warnings } = await draftDocument(tx, { projectId: project.id, version, body });
    const before = await documentBefore(tx, project);
    const difference = before === null ? null : differenceBetween(before, document);
    return { document, difference, ...warningsInWords(warnings) };
  },
});
