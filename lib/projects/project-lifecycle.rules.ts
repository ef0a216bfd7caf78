import { DomainError } from "#lib/errors.rules.ts";

export type ProjectType = "SALES" | "SERVICE";

/** The stages of a project that is open. */
export const OPEN_STAGES = [
  "ONBOARDING",
  "QUOTING",
  "CONSIDERING",
  "COMMITTING",
  "INSPECTION",
  "INSTALLATION",
  "REQUESTING",
  "INVESTIGATING",
  "SERVICING",
  "REVIEWING",
] as const;

/** How a project can end. */
export const OUTCOMES = ["COMPLETED", "FAILED", "LOST", "CANCELLED", "SUPERSEDED", "CANNOT_RESOLVE"] as const;

export type OpenStage = (typeof OPEN_STAGES)[number];
export type Stage = OpenStage | "CLOSED";
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Where a project stands while it is open, in order, and where staff may move it from there: forward, or back when they
 * say why. COMPLETED ends it. Source: the API decisions, §8.
 */
export const MOVES = {
  ONBOARDING: { type: "SALES", forward: "QUOTING", back: null },
  QUOTING: { type: "SALES", forward: "CONSIDERING", back: "ONBOARDING" },
  CONSIDERING: { type: "SALES", forward: "COMMITTING", back: "QUOTING" },
  COMMITTING: { type: "SALES", forward: "INSPECTION", back: "CONSIDERING" },
  INSPECTION: { type: "SALES", forward: "INSTALLATION", back: "COMMITTING" },
  INSTALLATION: { type: "SALES", forward: "COMPLETED", back: "INSPECTION" },
  REQUESTING: { type: "SERVICE", forward: "INVESTIGATING", back: null },
  INVESTIGATING: { type: "SERVICE", forward: "SERVICING", back: "REQUESTING" },
  SERVICING: { type: "SERVICE", forward: "REVIEWING", back: "INVESTIGATING" },
  REVIEWING: { type: "SERVICE", forward: "COMPLETED", back: "SERVICING" },
} as const satisfies Record<OpenStage, object>;

/** Where a new project begins. */
export const FIRST_STAGE = { SALES: "ONBOARDING", SERVICE: "REQUESTING" } as const;

/** Stages before anything is agreed: what a contract that is issued, or accepted, moves on from. */
export const BEFORE_AGREEMENT = ["ONBOARDING", "QUOTING", "CONSIDERING"] as const;

/** How staff get from one stage to another: "stay" is no move, null cannot be done in one. */
export function moveBetween(
  from: OpenStage,
  to: OpenStage | "COMPLETED",
): "forward" | "back" | "stay" | null {
  if (to === from) return "stay";
  if (to === MOVES[from].forward) return "forward";
  return to === MOVES[from].back ? "back" : null;
}

/** How a project ends that the company cannot do. */
export function rejectionOutcome(type: ProjectType): Outcome {
  return type === "SALES" ? "FAILED" : "CANNOT_RESOLVE";
}

/** How a project ends that is closed: lost when nothing was ever agreed, else cancelled. */
export function closingOutcome(project: { type: ProjectType; acceptedVersion: number | null }): Outcome {
  return project.type === "SALES" && project.acceptedVersion === null ? "LOST" : "CANCELLED";
}

/** Throws `project_closed` for a project that has ended. */
export function assertOpen({ stage }: { stage: Stage }): void {
  if (stage === "CLOSED") throw projectClosed();
}

/** The refusal of what can be done with open projects alone. */
export function projectClosed(): DomainError {
  return new DomainError("project_closed", "This project is closed. Nothing more can be done with it.");
}
