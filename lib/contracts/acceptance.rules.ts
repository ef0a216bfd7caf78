import type { ProjectActor } from "#lib/actor.rules.ts";
import type { AcceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import type { AcceptanceRecord } from "#lib/contracts/acceptance-record.schema.ts";

/** What decides over an acceptance. */
interface Situation {
  project: { type: "SALES" | "SERVICE"; stage: string; acceptedVersion: number | null };
  /** The version on offer or agreed; null before the first. */
  current: { version: number; validUntil: Date } | null;
  /** What the caller read; undefined when they did not say. */
  contractVersion: number | undefined;
  reAccept: boolean;
}

/** What follows when somebody accepts: a code is the refusal. Source: the table of the API decisions, §6. */
export type Decision =
  | "accept"
  | "accepted already"
  | "contract_not_applicable"
  | "project_closed"
  | "contract_not_issued"
  | "contract_changed"
  | "contract_expired";

/** Decides over an acceptance at a moment. */
export function decideAcceptance(
  { project, current, contractVersion, reAccept }: Situation,
  now: Date,
): Decision {
  if (project.type === "SERVICE") return "contract_not_applicable";
  if (project.stage === "CLOSED") return "project_closed";
  if (current === null) return "contract_not_issued";
  if (contractVersion !== undefined && contractVersion !== current.version) return "contract_changed";
  if (project.acceptedVersion === current.version) return "accepted already";
  if (now > current.validUntil) return "contract_expired";
  if (project.acceptedVersion !== null && !reAccept) return "contract_changed";
  return "accept";
}

/** What an acceptance record is made of. */
export interface AcceptanceFacts {
  id: string;
  project: { id: string; customerId: string | null; evidenceHash: string | null };
  contract: { id: string; version: number; documentSha256: string; pdfSha256: string; consent: string };
  sequence: number;
  actor: ProjectActor;
  body: AcceptContractBody;
  caller: { address: string; userAgent: string | null };
  coolingOffEndsAt: Date | null;
  now: Date;
}

/** The record of an acceptance, from everything that is known of it. */
export function acceptanceRecordOf(facts: AcceptanceFacts): AcceptanceRecord {
  const { project, contract, actor, body, caller } = facts;
  const signature = body?.signature ?? null;
  return {
    kind: "contract-acceptance",
    format: 1,
    id: facts.id,
    projectId: project.id,
    customerId: project.customerId,
    sequence: facts.sequence,
    previousHash: project.evidenceHash,
    contractId: contract.id,
    version: contract.version,
    documentSha256: contract.documentSha256,
    pdfSha256: contract.pdfSha256,
    acceptedAt: facts.now.toISOString(),
    consent: { text: contract.consent, ticked: body?.consent ?? false },
    signerName: body?.signerName ?? (signature?.kind === "TYPED" ? signature.data : null),
    signature,
    by: senderOf(actor),
    onBehalf: actor.kind === "staff",
    address: caller.address,
    userAgent: caller.userAgent,
    coolingOffEndsAt: facts.coolingOffEndsAt?.toISOString() ?? null,
  };
}

function senderOf(actor: ProjectActor): AcceptanceRecord["by"] {
  if (actor.kind === "hand-over") {
    const { rep, handOverId, since } = actor;
    return { ...rep, via: { kind: "hand-over", handOverId, handedOverAt: since.toISOString() } };
  }
  const { userId, email, name, via } = actor;
  return { userId, email, name, role: actor.kind === "staff" ? actor.role : "CUSTOMER", via };
}
