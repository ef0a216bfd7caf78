import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** Says when settings were saved and, where that is known, by whom: `Saved 24 November 2026 at 2:15 pm AEDT by Ann.` */
export function savedWords(
  { savedAt, savedBy }: { savedAt: string; savedBy: string | null },
  timeZone: string,
): string {
  return `Saved ${momentInWords(new Date(savedAt), timeZone)}${savedBy === null ? "" : ` by ${savedBy}`}.`;
}
