import type { ProjectActor } from "#lib/actor.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** What decides, beside who is asking. */
interface ProjectState {
  acceptedVersion: number | null;
  coolingOffEndsAt: Date | null;
}

/**
 * Who may do what with a project that they can see. What somebody cannot see does not exist for them, and a visitor sees
 * none. "until_agreed": while no contract is accepted, and again as long as it may be cooled off from; "before_agreement":
 * while none is accepted. HAND_OVER is a customer on a rep's device. Source: the API decisions, §2.
 */
export const PERMISSIONS = {
  "get-project": { CUSTOMER: "yes", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "get-contract": { CUSTOMER: "yes", HAND_OVER: "yes", SALES: "yes", ADMIN: "yes" },
  "update-installation-preferences": { CUSTOMER: "yes", HAND_OVER: "yes", SALES: "yes", ADMIN: "yes" },
  "attach-files": { CUSTOMER: "yes", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "ask-for-retake": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "accept-contract": { CUSTOMER: "yes", HAND_OVER: "yes", SALES: "yes", ADMIN: "yes" },
  "close-project": { CUSTOMER: "until_agreed", HAND_OVER: "before_agreement", SALES: "yes", ADMIN: "yes" },
  "reject-project": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "update-project": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "attach-customer": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "attach-site": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "create-charge": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "delete-charge": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "issue-contract": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "hand-over": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
  "move-stage": { CUSTOMER: "no", HAND_OVER: "no", SALES: "yes", ADMIN: "yes" },
} as const;

export type ProjectAction = keyof typeof PERMISSIONS;

/** The role that the permissions name. */
export function roleOf(actor: ProjectActor): "CUSTOMER" | "SALES" | "ADMIN" | "HAND_OVER" {
  switch (actor.kind) {
    case "staff":
      return actor.role;
    case "homeowner":
      return "CUSTOMER";
    case "hand-over":
      return "HAND_OVER";
  }
}

/** Whether this actor may do this with a project that they can see. */
export function mayDo(action: ProjectAction, actor: ProjectActor, project: ProjectState, now: Date): boolean {
  const permission = PERMISSIONS[action][roleOf(actor)];
  if (permission === "before_agreement") return project.acceptedVersion === null;
  if (permission === "until_agreed") return project.acceptedVersion === null || isCoolingOff(project, now);
  return permission === "yes";
}

/** Throws `forbidden` unless this actor may do this. */
export function assertMay(
  action: ProjectAction,
  actor: ProjectActor,
  project: ProjectState,
  now: Date,
): void {
  if (mayDo(action, actor, project, now)) return;
  const detail =
    action === "close-project"
      ? "The contract is accepted. Ask the company to close the project."
      : "This is for the company's staff to do.";
  throw new DomainError("forbidden", detail);
}

/** Whether the customer may still walk away from a contract that they accepted. */
export function isCoolingOff({ coolingOffEndsAt }: { coolingOffEndsAt: Date | null }, now: Date): boolean {
  return coolingOffEndsAt !== null && now < coolingOffEndsAt;
}
