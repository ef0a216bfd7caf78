import { idEndingOf } from "#lib/projects/project-reference.rules.ts";

/** Most words that a search takes into account. */
const MOST_WORDS = 8;

const NUMBER = /^[\d\s()+-]{3,}$/;

/**
 * What the text that a project is found by must be LIKE, one list for each word: any of a list will do. A word is found
 * anywhere, one of one or two characters where a word begins. A number is one word, however it is spaced.
 */
export function searchPatterns(query: string): string[][] {
  const words = NUMBER.test(query) ? [query.replaceAll(/[\s()-]/g, "")] : query.split(/[\s,;]+/);
  return words
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
    .map((word) => {
      // Most words of eight letters could be references too: one has a dash, or a digit as nearly all do.
      const ending = /[\d-]/.test(word) ? idEndingOf(word) : null;
      return (ending === null ? [word] : [word, ending]).map(patternOf);
    });
}

function patternOf(word: string): string {
  const escaped = word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  // The index knows runs of three characters: a shorter word is one with the space before it.
  return [...word].length < 3 ? `% ${escaped}%` : `%${escaped}%`;
}
