import { describe, expect, it } from "vitest";
import {
  closingOutcome,
  MOVES,
  moveBetween,
  type OpenStage,
  rejectionOutcome,
} from "#lib/projects/project-lifecycle.rules.ts";
import { LIFECYCLE } from "#lib/testing/lifecycle-table.ts";

const WORDS = { forward: "on", back: "back", stay: "same" } as const;
const OPEN = LIFECYCLE.filter(({ isClosed }) => !isClosed);

const isStage = (name: string): name is OpenStage => Object.hasOwn(MOVES, name);

/** What the rules make of a doing, in the words of the table. */
function printed(from: string, to: string): string {
  if (!isStage(from) || (to !== "COMPLETED" && !isStage(to)))
    throw new Error(`No such stage: ${from}, ${to}`);
  const move = moveBetween(from, to);
  return move === null ? "-" : WORDS[move];
}

describe("the whole lifecycle is as the table has it", () => {
  it("which knows every stage", () => {
    expect([...new Set(OPEN.map(({ at }) => at))].sort()).toEqual(Object.keys(MOVES).sort());
    for (const { type, at } of OPEN) if (isStage(at)) expect(MOVES[at].type).toBe(type);
  });

  it.each(OPEN)("for $name", ({ type, at, contract, cells }) => {
    const moves = [...Object.keys(MOVES), "COMPLETED"].map((to) => [to, printed(at, to)] as const);
    const acceptedVersion = contract === "accepted" ? 1 : null;
    const ends = [
      ["reject", rejectionOutcome(type)],
      ["close", closingOutcome({ type, acceptedVersion })],
    ] as const;
    for (const [column, cell] of [...moves, ...ends])
      expect([column, cell]).toEqual([column, cells.get(column)]);
  });
});
