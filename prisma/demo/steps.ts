import "server-only";
import type * as z from "zod/mini";
import type { SignedIn } from "#lib/actor.rules.ts";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import { createCharge } from "#lib/charges/create-charge.ts";
import { acceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { acceptContract } from "#lib/contracts/accept-contract.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { issueContract } from "#lib/contracts/issue-contract.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { moveStageBody } from "#lib/projects/move-stage.schema.ts";
import { moveStage } from "#lib/projects/move-stage.ts";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";
import { rejectProject } from "#lib/projects/reject-project.ts";
import { perform } from "#lib/running/perform.ts";

// What happens in the demo's past, each by the operation that does it for everybody.

/** Where the demo's requests come from: an address that belongs to nobody. */
export const CALLER = { address: "192.0.2.1", userAgent: "Rooftop demo data" };

/** Somebody asks for a system; answers the project's id. Null for a visitor. */
export async function ask(
  actor: SignedIn | null,
  request: z.input<typeof createProjectBody>,
): Promise<string> {
  const who = actor ?? ({ kind: "visitor", visitorHash: null } as const);
  const body = createProjectBody.parse(request);
  const { id } = await perform(createProject, { actor: who, caller: CALLER, params: {}, query: {}, body });
  return id;
}

/** Staff issue the next version of the contract. */
export async function issue(
  actor: SignedIn,
  projectId: string,
  contract: z.input<typeof issueContractBody>,
): Promise<void> {
  await perform(issueContract, { ...about(actor, projectId), body: issueContractBody.parse(contract) });
}

/** Somebody accepts the current version, with their name typed; staff do it for the customer. */
export async function accept(actor: SignedIn, projectId: string, signerName: string): Promise<void> {
  const signed =
    actor.kind === "homeowner" ? { signature: { kind: "TYPED", data: signerName }, consent: true } : {};
  const body = acceptContractBody.parse({ signerName, ...signed });
  await perform(acceptContract, { ...about(actor, projectId), query: { re_accept: false }, body });
}

/** Staff write down money that was received. */
export async function charge(
  actor: SignedIn,
  projectId: string,
  received: z.input<typeof createChargeBody>,
): Promise<void> {
  await perform(createCharge, { ...about(actor, projectId), body: createChargeBody.parse(received) });
}

/** Staff move the project on, a stage after the other. */
export async function move(
  actor: SignedIn,
  projectId: string,
  ...stages: readonly z.input<typeof moveStageBody>["to"][]
): Promise<void> {
  for (const to of stages) {
    await perform(moveStage, { ...about(actor, projectId), body: moveStageBody.parse({ to }) });
  }
}

/** Staff say that the site cannot be done. */
export async function reject(actor: SignedIn, projectId: string, rejectReason: string): Promise<void> {
  await perform(rejectProject, {
    ...about(actor, projectId),
    body: rejectProjectBody.parse({ rejectReason }),
  });
}

/** Somebody goes no further. */
export async function close(
  actor: SignedIn,
  projectId: string,
  closing: z.input<typeof closeProjectBody>,
): Promise<void> {
  await perform(closeProject, { ...about(actor, projectId), body: closeProjectBody.parse(closing) });
}

function about(actor: SignedIn, projectId: string) {
  return { actor, caller: CALLER, params: { projectId }, query: {} };
}
