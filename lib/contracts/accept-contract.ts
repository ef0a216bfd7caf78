import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { ProjectActor } from "#lib/actor.rules.ts";
import {
  type AcceptContractBody,
  acceptContractBody,
  acceptContractQuery,
} from "#lib/contracts/accept-contract.schema.ts";
import { acceptanceRecordOf, decideAcceptance } from "#lib/contracts/acceptance.rules.ts";
import { acceptanceRefusal } from "#lib/contracts/acceptance-refusal.rules.ts";
import { assertReadable, assertSignedInPerson } from "#lib/contracts/check-signature.ts";
import { canonicalBytes, sha256 } from "#lib/contracts/contract-document.ts";
import { coolingOffEnd } from "#lib/contracts/cooling-off-end.ts";
import { type Agreement, findAgreement } from "#lib/contracts/find-agreement.queries.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { asBytea } from "#lib/db/records.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { type Caller, operation, signedInOrHandedOver } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { assertMay } from "#lib/projects/project-access.rules.ts";
import { BEFORE_AGREEMENT } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** The customer agrees to the contract on offer, or staff say for them that they do. It is kept as evidence. */
export const acceptContract = operation({
  slug: "accept-contract",
  summary: "Accept the contract",
  description:
    "Accepts the current version and keeps evidence of it: who, how known, when, from where, of exactly which document. " +
    "Accepting it again changes nothing. A version that replaces an accepted one asks for `re_accept=true`.",
  method: "POST",
  path: "/api/projects/{projectId}/accept",
  access: signedInOrHandedOver,
  allowance: null,
  isOneStatement: true,
  params: projectParams,
  query: acceptContractQuery,
  body: { kind: "json", schema: acceptContractBody },
  result: okResult,
  status: 200,
  errors: [
    "project_not_found",
    "project_closed",
    "contract_not_applicable",
    "contract_not_issued",
    "contract_changed",
    "contract_expired",
  ],

  async authorise({ tx, actor, input: { params } }) {
    const agreement = await findAgreement(tx, actor, params.projectId);
    assertMay("accept-contract", actor, agreement.project, new Date());
    return agreement;
  },

  async run({ tx, actor, caller, subject, input: { query, body } }) {
    assertSignedInPerson(actor, body);
    const accepting = { actor, caller, body, reAccept: query.re_accept };
    if (await accept(tx, subject, accepting)) return { ok: true as const };
    // Somebody was faster. What they did decides; a version that nobody has read yet is not accepted in passing.
    const read = body?.contractVersion ?? subject.contract?.version;
    const now = await findAgreement(tx, actor, subject.project.id);
    const asRead = { ...accepting, body: { ...body, contractVersion: read } };
    if (await accept(tx, now, asRead)) return { ok: true as const };
    throw acceptanceRefusal("contract_changed");
  },
});

interface Accepting {
  actor: ProjectActor;
  caller: Caller;
  body: AcceptContractBody;
  reAccept: boolean;
}

/** Accepts, unless it is done already. False when the project changed meanwhile; throws what stands against it. */
async function accept(tx: Transaction, agreement: Agreement, accepting: Accepting): Promise<boolean> {
  const now = new Date();
  const { project, contract } = agreement;
  const { actor, body, reAccept } = accepting;
  const contractVersion = body?.contractVersion;
  const decision = decideAcceptance({ project, current: contract, contractVersion, reAccept }, now);
  if (decision === "accepted already") return true;
  if (decision !== "accept" || contract === null) throw acceptanceRefusal(decision);
  await assertReadable(body?.signature);
  return keep(tx, { ...accepting, agreement: { ...agreement, contract }, actor, now });
}

interface Keeping extends Accepting {
  agreement: Agreement & { contract: NonNullable<Agreement["contract"]> };
  now: Date;
}

async function keep(tx: Transaction, { agreement, actor, caller, body, now }: Keeping): Promise<boolean> {
  const { project, contract, acceptances: sequence } = agreement;
  const { id: projectId, evidenceHash } = project;
  const { version, documentSha256 } = contract;
  const id = randomUUIDv7();
  const coolingOffEndsAt = coolingOffEnd({ contract, before: project.coolingOffEndsAt, now });
  const record = acceptanceRecordOf({
    id,
    project,
    contract,
    sequence,
    actor,
    body,
    caller,
    coolingOffEndsAt,
    now,
  });
  const bytes = canonicalBytes(record);
  const hash = sha256(bytes);
  return changeProject(tx, {
    project,
    actor,
    now,
    expected: Prisma.sql`stage <> 'CLOSED' AND contract_version = ${version}
      AND accepted_version IS DISTINCT FROM ${version} AND evidence_hash IS NOT DISTINCT FROM ${evidenceHash}`,
    set: [
      Prisma.sql`accepted_version = ${version}`,
      Prisma.sql`evidence_hash = ${hash}`,
      Prisma.sql`cooling_off_ends_at = ${coolingOffEndsAt}`,
      Prisma.sql`stage = CASE WHEN stage::text = ANY (${[...BEFORE_AGREEMENT]}) THEN 'COMMITTING' ELSE stage END`,
    ],
    events: [
      {
        type: "Project.ContractAccepted",
        data: { version, sequence, hash, documentSha256, onBehalf: record.onBehalf, coolingOffEndsAt },
      },
    ],
    rows: [
      {
        table: "contract_acceptances",
        row: { id, projectId, version, sequence, acceptedAt: now, record: asBytea(bytes), hash },
      },
    ],
    mails: [
      mailJob("contract-accepted", { projectId, version }),
      mailJob("acceptance-notice", { projectId, version }),
    ],
  });
}
