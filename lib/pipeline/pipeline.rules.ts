import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { MOVES, type OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import { stage } from "#lib/projects/project-stage.schema.ts";

/** How many weeks and months the pictures go back, the present one included. */
export const WEEKS = 26;
export const MONTHS = 12;

/** How many open projects stand at a stage, by age in the order of `AGE_NAMES`. */
export interface StageAges {
  stage: OpenStage;
  counts: number[];
}

/** What came in during a week. `day` is its Monday, as `2026-11-23`. */
export interface Week {
  day: string;
  requests: number;
  acceptances: number;
}

/** Money received in a month, in cents. `day` is its first, as `2026-11-01`. */
export interface Month {
  day: string;
  payments: number;
  amount: number;
}

/** The stages of open projects that a filter can leave, in order. */
export function stagesOf(filter: Pick<ProjectFilter, "stage" | "type">): OpenStage[] {
  return OPEN_STAGES.filter(
    (open) => open === (filter.stage ?? open) && MOVES[open].type === (filter.type ?? MOVES[open].type),
  );
}

const OPEN_STAGES: readonly OpenStage[] = stage.options.filter((one) => one !== "CLOSED");

/** The sum of some numbers. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
