import "server-only";
import { brand } from "#lib/brand.ts";
import type { AcceptanceFacts } from "#lib/contracts/acceptance-mail.rules.ts";
import { presentOf, readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import { readDocument } from "#lib/contracts/contract-document.schema.ts";
import type { ContractFacts } from "#lib/contracts/contract-mail.rules.ts";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";

interface Recipient {
  customer: { email: string };
}

/**
 * What the mail about a version tells that waits to be accepted, and the homeowner's address. Null when it waits no longer:
 * superseded, accepted, void or expired; and when the project has no customer.
 */
export async function waitingContractFacts(
  projectId: string,
  version: number,
): Promise<(ContractFacts & Recipient) | null> {
  const found = await contractFacts(projectId, version);
  if (found === null) return null;
  const { project, acceptance, ...facts } = found;
  const isNewest = project.contractVersion === version && project.stage !== "CLOSED";
  const isInTime = new Date() <= new Date(facts.document.validUntil);
  return isNewest && isInTime && acceptance === null ? facts : null;
}

/** What the mails about an acceptance tell, and the homeowner's address; null when this version was not accepted. */
export async function acceptanceFacts(
  projectId: string,
  version: number,
): Promise<(AcceptanceFacts & Recipient) | null> {
  const found = await contractFacts(projectId, version);
  if (found?.acceptance == null) return null;
  const { project: _project, acceptance, ...facts } = found;
  const record = readRecord(acceptance.record);
  const { acceptedAt, signerName, onBehalf, coolingOffEndsAt, documentSha256 } = record;
  return {
    ...facts,
    acceptance: {
      acceptedAt: new Date(acceptedAt),
      signerName,
      onBehalf,
      inPresenceOf: presentOf(record),
      coolingOffEndsAt: coolingOffEndsAt === null ? null : new Date(coolingOffEndsAt),
      documentSha256,
      hash: acceptance.hash,
    },
  };
}

async function contractFacts(projectId: string, version: number) {
  const contract = await database().contract.findUnique({
    where: { projectId_version: { projectId, version } },
    select: {
      document: true,
      acceptance: { select: { record: true, hash: true } },
      project: {
        select: {
          contractVersion: true,
          stage: true,
          customer: { select: { firstName: true, lastName: true, email: true } },
        },
      },
    },
  });
  if (contract?.project.customer == null) return null;
  const { acceptance, project } = contract;
  const { customer } = contract.project;
  const { appUrl } = env();
  const document = readDocument(contract.document);
  const before = await versionBefore(projectId, version);
  const url = `${appUrl}/projects/${projectId}`;
  return {
    document,
    difference: before === null ? null : differenceBetween(before.document, document),
    acceptedBefore: before?.isAccepted ? before.document.version : null,
    customer: { ...customer, name: `${customer.firstName} ${customer.lastName}` },
    companyName: (await brand()).name,
    url,
    contractUrl: `${url}/contract`,
    acceptance,
    project,
  };
}

/** What a version is compared with: the newest accepted before it, else the one before it, as on the contract's page. */
async function versionBefore(projectId: string, version: number) {
  const earlier = { projectId, version: { lt: version } };
  const newest = { orderBy: { version: "desc" }, select: { document: true } } as const;
  const accepted = await database().contract.findFirst({
    where: { ...earlier, acceptance: { isNot: null } },
    ...newest,
  });
  const base = accepted ?? (await database().contract.findFirst({ where: earlier, ...newest }));
  return base && { document: readDocument(base.document), isAccepted: accepted !== null };
}
