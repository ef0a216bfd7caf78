import * as z from "zod/mini";
import { singleLine } from "#lib/text.schema.ts";

/** Longest signature, in characters. */
const MOST_DATA = 100_000;

/** Strokes with absolute commands alone: move, line, curves. */
const STROKES = /^M[\d ,.\-MLCQ]+$/;
const PNG = /^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/;
const COMMANDS = /([MLCQ])([^MLCQ]*)/g;
const NUMBERS_OF = { M: 2, L: 2, Q: 4, C: 6 } as const;

/** Farthest from the origin that a stroke may reach. */
const FARTHEST = 10_000;

/** True for a PNG as a data URL, else it is strokes. */
export function isPng(data: string): boolean {
  return data.startsWith("data:");
}

/**
 * A signature from our own screen: a name in letters, or a drawing beside the name. A drawing is an SVG path of absolute
 * M, L, Q and C commands, or a PNG as a data URL; at most 100,000 characters.
 */
export const signature = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("TYPED"),
    data: singleLine({ limit: 200, message: "Type your name, on one line." }),
  }),
  z.strictObject({
    kind: z.literal("DRAWN"),
    data: z.string().check(
      z.maxLength(MOST_DATA, "This drawing is too large. Draw it again, simpler."),
      z.refine(
        (data) => PNG.test(data) || strokesOf(data) !== null,
        "This is no drawing we can read. Draw it again.",
      ),
      z.meta({ maxLength: MOST_DATA }),
    ),
  }),
]);

export type Signature = z.output<typeof signature>;

/** A part of the plane that strokes are drawn in. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The place to sign on our own screen. Other software may draw anywhere else. */
const PAD = { width: 600, height: 200 } as const;

/** What must be shown for drawn strokes to be seen: the place to sign on our screen, and as much more as they take. */
export function drawnFrame(data: string): Box {
  const bounds = drawnBounds(data);
  const x = Math.min(0, bounds.x);
  const y = Math.min(0, bounds.y);
  return {
    x,
    y,
    width: Math.max(PAD.width, bounds.x + bounds.width) - x,
    height: Math.max(PAD.height, bounds.y + bounds.height) - y,
  };
}

/** The smallest box around drawn strokes; at least 1 wide and high. */
export function drawnBounds(data: string): Box {
  const points = strokesOf(data) ?? [];
  const [xs, ys] = [
    points.filter((_, index) => index % 2 === 0),
    points.filter((_, index) => index % 2 === 1),
  ];
  const x = least(xs);
  const y = least(ys);
  return {
    x,
    y,
    width: Math.max(1, -least(xs.map(minus)) - x),
    height: Math.max(1, -least(ys.map(minus)) - y),
  };
}

/** All coordinates of an SVG path, x and y in turn; null when it is not one of ours. */
function strokesOf(data: string): number[] | null {
  if (!STROKES.test(data)) return null;
  const all: number[] = [];
  for (const [, command, text] of data.matchAll(COMMANDS)) {
    const numbers = (text ?? "").trim().split(/[ ,]+/).map(Number);
    const size =
      command === "M"
        ? NUMBERS_OF.M
        : command === "L"
          ? NUMBERS_OF.L
          : command === "Q"
            ? NUMBERS_OF.Q
            : NUMBERS_OF.C;
    if (numbers.length % size !== 0 || numbers.some((number) => !(Math.abs(number) <= FARTHEST))) return null;
    all.push(...numbers);
  }
  return all;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, number) => Math.min(smallest, number), Number.POSITIVE_INFINITY);
}

function minus(number: number): number {
  return -number;
}
