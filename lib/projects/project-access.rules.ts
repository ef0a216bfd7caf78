import type { SignedIn } from "#lib/actor.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** What decides, beside who is asking. */
interface ProjectState {
  acceptedVersion: number | null;
  coolingOffEndsAt: Date | null;
}

/**
 * Who may do what with a project that they can see. What somebody cannot see does not exist for them, and a visitor sees
 * none. "until_agreed": while no contract is accepted, and again as long as it may be cooled off from.
 * Source: the API decisions, §2.
 */
export const PERMISSIONS = {
  "get-project": { CUSTOMER: "yes", SALES: "yes", ADMIN: "yes" },
  "update-installation-preferences": { CUSTOMER: "yes", SALES: "yes", ADMIN: "yes" },
  "attach-files": { CUSTOMER: "yes", SALES: "yes", ADMIN: "yes" },
  "accept-contract": { CUSTOMER: "yes", SALES: "yes", ADMIN: "yes" },
  "close-project": { CUSTOMER: "until_agreed", SALES: "yes", ADMIN: "yes" },
  "reject-project": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
  "update-project": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
  "create-charge": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
  "delete-charge": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
  "issue-contract": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
  "move-stage": { CUSTOMER: "no", SALES: "yes", ADMIN: "yes" },
} as const;

export type ProjectAction = keyof typeof PERMISSIONS;

/** The role that the permissions name. */
export function roleOf(actor: SignedIn): "CUSTOMER" | "SALES" | "ADMIN" {
  return actor.kind === "staff" ? actor.role : "CUSTOMER";
}

/** Whether this actor may do this with a project that they can see. */
export function mayDo(action: ProjectAction, actor: SignedIn, project: ProjectState, now: Date): boolean {
  const permission = PERMISSIONS[action][roleOf(actor)];
  if (permission === "until_agreed") return project.acceptedVersion === null || isCoolingOff(project, now);
  return permission === "yes";
}

/** Throws `forbidden` unless this actor may do this. */
export function assertMay(action: ProjectAction, actor: SignedIn, project: ProjectState, now: Date): void {
  if (mayDo(action, actor, project, now)) return;
  const detail =
    PERMISSIONS[action][roleOf(actor)] === "until_agreed"
      ? "The contract is accepted. Ask the company to close the project."
      : "This is for the company's staff to do.";
  throw new DomainError("forbidden", detail);
}

/** Whether the customer may still walk away from a contract that they accepted. */
export function isCoolingOff({ coolingOffEndsAt }: { coolingOffEndsAt: Date | null }, now: Date): boolean {
  return coolingOffEndsAt !== null && now < coolingOffEndsAt;
}
