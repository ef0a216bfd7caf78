import {
  isReadable,
  LEAST_CONTRAST,
  measure,
  nearestReadable,
  ratioInWords,
} from "#lib/brand/accent.rules.ts";

/** What is wrong with a colour as an accent, and what to take instead; null when nothing is. */
export function accentFault(colour: string): string | null {
  if (isReadable(colour)) return null;
  const worst = Math.min(...measure(colour).map(({ ratio }) => ratio));
  return `Too pale to be read: ${ratioInWords(worst)}, where ${ratioInWords(LEAST_CONTRAST)} is needed. The nearest that can be is ${nearestReadable(colour)}.`;
}
