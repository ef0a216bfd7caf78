/** What stands in a cell: text of whoever wrote it, a number of ours, money in cents, or nothing. */
export type Cell = string | number | { cents: number } | null;

/** Says that what follows is UTF-8: without it spreadsheets take it for something else. */
export const BYTE_ORDER_MARK = "\u{FEFF}";

/** What a spreadsheet would run instead of show, when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of a CSV file, as RFC 4180 has it. Text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(",")}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  // Numbers are ours, and no formula also below zero: as text they could not be added up.
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return (cell.cents / 100).toFixed(2);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
