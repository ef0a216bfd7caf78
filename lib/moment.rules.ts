/** Whether a moment (ISO 8601) can be stored: the database counts no year before the first. */
export function isStorable(moment: string): boolean {
  return Date.parse(moment) >= Date.parse("0001-01-01T00:00:00Z");
}
