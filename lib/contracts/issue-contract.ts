import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { warningsInWords } from "#lib/contracts/contract-warnings.rules.ts";
import { nextVersionOf } from "#lib/contracts/draft-document.ts";
import {
  type IssueContractBody,
  type IssueContractResult,
  issueContractBody,
  issueContractResult,
} from "#lib/contracts/issue-contract.schema.ts";
import { newContract } from "#lib/contracts/new-contract.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { type FoundProject, findProject, findProjectFor } from "#lib/projects/find-project.queries.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import { BEFORE_AGREEMENT } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Stages from which a contract that is issued leads to considering it. */
const TO_CONSIDERING = [...BEFORE_AGREEMENT, "COMMITTING"];

/** How often a version is made anew because somebody else was faster. */
const MOST_TURNS = 20;

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
  isOneStatement: true,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: issueContractBody },
  result: issueContractResult,
  status: 201,
  location: (_result, { projectId }) => `/api/projects/${projectId}/contract`,
  errors: ["project_not_found", "project_closed", "contract_not_applicable"],

  authorise: ({ tx, actor, input: { params } }) => findProjectFor("issue-contract", { tx, actor, ...params }),

  // The version's number is in the bytes that are hashed, and making them takes its time: nobody is held up meanwhile. When
  // somebody else issues first, this one is made anew as the next; each further turn means that one more was issued.
  async run({ tx, actor, subject, input: { body } }) {
    let project = subject;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const issued = await issueNext(tx, { actor, project, body });
      if (issued !== null) return issued;
      project = await findProject(tx, actor, project.id);
    }
    throw new DomainError(
      "unavailable",
      "This project is being changed over and over. Try again in a moment.",
    );
  },
});

interface Issuing {
  actor: SignedIn;
  project: FoundProject;
  body: IssueContractBody;
}

/** Issues the version after the project's newest. Null when the project changed meanwhile; throws what stands against it. */
async function issueNext(
  tx: Transaction,
  { actor, project, body }: Issuing,
): Promise<IssueContractResult | null> {
  const { id: projectId, contractVersion } = project;
  const version = nextVersionOf(project);
  const { row, warnings } = await newContract(tx, { projectId, version, body });
  const { id, price, documentSha256, issuedAt } = row;
  const depositReason = body.depositReason ?? null;
  const isIssued = await changeProject(tx, {
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
    // It asks the customer to read and accept it here.
    mails: isLeftToPlugin(project, "contract") ? [] : [mailJob("contract-ready", { projectId, version })],
  });
  return isIssued ? { id, version, ...warningsInWords(warnings) } : null;
}
