import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverageOf } from "#lib/pdf/font-coverage.ts";

/** How text can look. */
export type Face = "text" | "strong" | "display";

interface Font {
  name: string;
  bytes: Buffer;
  covers: Set<number>;
}

/** Which fonts a face is set in: the second for characters that the first does not have. */
const FILES: Record<Face, readonly [string, string]> = {
  text: ["hanken-grotesk-400", "noto-sans-400"],
  strong: ["hanken-grotesk-600", "noto-sans-600"],
  display: ["bricolage-grotesque-700", "noto-sans-600"],
};

const known = new Map<string, Font>();

/** The font of this name, read once. */
export function fontNamed(name: string): Font {
  const font = known.get(name) ?? readFont(name);
  known.set(name, font);
  return font;
}

/**
 * A text in pieces that are each set in one font: a word in the second where the first lacks a letter of it. A character
 * that neither has is shown as a box by the first.
 */
export function runsOf(text: string, face: Face): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = [];
  for (const { font, text: piece } of text.match(/\s+|\S+/g)?.flatMap((word) => wordRuns(word, face)) ?? []) {
    const run = runs.at(-1);
    if (run?.font === font) run.text += piece;
    else runs.push({ font, text: piece });
  }
  return runs;
}

/** Whether a text has a letter or sign that some face shows as a box, because none of its fonts has it. */
export function hasMissingCharacters(text: string): boolean {
  const shown = [...new Set(text)].filter((character) => !/[\p{Cc}\p{Cf}\p{Z}]/u.test(character));
  return shown.some((character) =>
    Object.values(FILES).some((names) => !names.some((name) => has(name, character))),
  );
}

function wordRuns(word: string, face: Face): { font: string; text: string }[] {
  const whole = FILES[face].find((name) => [...word].every((character) => has(name, character)));
  if (whole !== undefined) return [{ font: whole, text: word }];
  const [first] = FILES[face];
  return [...word].map((character) => ({
    font: FILES[face].find((name) => has(name, character)) ?? first,
    text: character,
  }));
}

function has(name: string, character: string): boolean {
  return fontNamed(name).covers.has(character.codePointAt(0) ?? 0);
}

function readFont(name: string): Font {
  const bytes = readFileSync(join(process.cwd(), "lib", "pdf", "fonts", `${name}.ttf`));
  return { name, bytes, covers: coverageOf(bytes) };
}
