import "server-only";
import { warningsInWords } from "#lib/contracts/contract-warnings.rules.ts";
import { issueContractBody, issueContractResult } from "#lib/contracts/issue-contract.schema.ts";
import { newContract } from "#lib/contracts/new-contract.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen, BEFORE_AGREEMENT, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Stages from which a contract that is issued leads to considering it. */
const TO_CONSIDERING = [...BEFORE_AGREEMENT, "COMMITTING"];

/** Staff offer the customer a contract, or a new version of it. */
export const issueContract = operation({
  slug: "issue-contract",
  summary: "Issue a contract",
  description:
    "Issues the next version: its document and file are made, kept as they are and hashed. It replaces a version that " +
    "nobody accepted. Amounts are cents including GST. What is unusual does not stand in the way: it is noted, and the answer " +
    "tells it as `warnings`, a deposit above the limit without a `depositReason` among them.",
  method: "POST",
  path: "/api/projects/{projectId}/contracts",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: issueContractBody },
  result: issueContractResult,
  status: 201,
  location: (_result, { projectId }) => `/api/projects/${projectId}/contract`,
  errors: ["project_not_found", "project_closed", "contract_not_applicable"],

  // Held from the start: the version's number is in the bytes that are hashed, so it must be sure before they are made. Two
  // who issue at once get a version each, one after the other.
  authorise: ({ tx, actor, input: { params } }) => holdProjectFor("issue-contract", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body } }) {
    const { id: projectId, type, contractVersion } = project;
    if (type === "SERVICE") {
      throw new DomainError("contract_not_applicable", "A service project has no contract.");
    }
    assertOpen(project);
    const version = (contractVersion ?? 0) + 1;
    const { row, warnings } = await newContract(tx, { projectId, version, body });
    const { id, price, documentSha256, issuedAt } = row;
    const depositReason = body.depositReason ?? null;
    const issued = await changeProject(tx, {
      project,
      actor,
      now: new Date(issuedAt),
      expected: Prisma.sql`stage <> 'CLOSED' AND contract_version IS NOT DISTINCT FROM ${contractVersion}`,
      set: [
        Prisma.sql`contract_version = ${version}`,
        Prisma.sql`stage = CASE WHEN stage::text = ANY (${TO_CONSIDERING}) THEN 'CONSIDERING' ELSE stage END`,
      ],
      events: [
        {
          type: "Project.ContractIssued",
          data: { contractId: id, version, price, documentSha256, warnings, depositReason },
        },
      ],
      rows: [{ table: "contracts", row }],
      mails: [mailJob("contract-ready", { projectId, version })],
    });
    if (!issued) throw projectClosed();
    return { id, version, ...warningsInWords(warnings) };
  },
});
