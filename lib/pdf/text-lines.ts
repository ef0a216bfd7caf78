import "server-only";
import { type Face, runsOf } from "#lib/pdf/faces.ts";

/** How a piece of text is set. Size in points. */
export interface TextStyle {
  face: Face;
  size: number;
}

/** The width of text in one font and size, in points. */
export type Measure = (text: string, font: string, size: number) => number;

/** A line as it is drawn: pieces one after the other. */
export interface Line {
  pieces: { text: string; font: string; width: number }[];
  width: number;
}

/**
 * Breaks text into lines of at most `width` points: at line breaks, else between words, else inside a word that is longer
 * than a line. Control characters count as blanks, invisible ones as nothing.
 */
export function linesOf(
  text: string,
  { style, width, measure }: { style: TextStyle; width: number; measure: Measure },
): Line[] {
  const setting = { style, width, measure };
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((paragraph) =>
      broken(paragraph.replaceAll(/\p{Cc}/gu, " ").replaceAll(/\p{Cf}/gu, ""), setting),
    );
}

interface Setting {
  style: TextStyle;
  width: number;
  measure: Measure;
}

function broken(paragraph: string, setting: Setting): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  const blank = pieceWord(" ", setting).width;
  for (const word of paragraph.split(/(?<=[ -])/u)) {
    const set = pieceWord(word, setting);
    // A blank at the end of a line may stand out of it. Measuring each word once is what setting a long text takes.
    const inked = word.endsWith(" ") ? set.width - blank : set.width;
    if (line.width + inked > setting.width && line.pieces.length > 0) {
      lines.push(line);
      line = { pieces: [], width: 0 };
    }
    if (inked <= setting.width) {
      line = joined(line, set);
      continue;
    }
    const parts = split(word, setting);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? line;
  }
  return [...lines, ended(line)];
}

/** A paragraph's last line ends with a blank, so that copied and read aloud it does not run into the next. */
function ended(line: Line): Line {
  const last = line.pieces.at(-1);
  if (last === undefined || last.text.endsWith(" ")) return line;
  return { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

/** A word that is longer than a line, in as many lines as it takes. */
function split(word: string, setting: Setting): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  for (const character of word) {
    const set = pieceWord(character, setting);
    const isBlank = character.trim() === "";
    if (line.width + set.width > setting.width && line.pieces.length > 0 && !isBlank) {
      lines.push(line);
      line = { pieces: [], width: 0 };
    }
    line = joined(line, set);
  }
  return [...lines, line];
}

function pieceWord(word: string, { style, measure }: Setting): Line {
  const pieces = runsOf(word, style.face).map((run) => ({
    ...run,
    width: measure(run.text, run.font, style.size),
  }));
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}

function joined(line: Line, { pieces, width }: Line): Line {
  const last = line.pieces.at(-1);
  const [first, ...rest] = pieces;
  if (last === undefined || first === undefined || last.font !== first.font) {
    return { pieces: [...line.pieces, ...pieces], width: line.width + width };
  }
  const merged = { font: last.font, text: last.text + first.text, width: last.width + first.width };
  return { pieces: [...line.pieces.slice(0, -1), merged, ...rest], width: line.width + width };
}
