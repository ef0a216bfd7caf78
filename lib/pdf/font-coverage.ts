import "server-only";

/**
 * The characters (code points) that a TrueType font has a glyph for, by its `cmap` table. Throws for a font that has none
 * for Unicode. Source: the OpenType specification, cmap formats 4 and 12.
 */
export function coverageOf(font: Buffer): Set<number> {
  const tables = unicodeTables(font);
  const table =
    tables.find((at) => font.readUInt16BE(at) === 12) ?? tables.find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error("The font has no Unicode characters.");
  return new Set(font.readUInt16BE(table) === 12 ? groups(font, table) : segments(font, table));
}

/** Where the sub-tables for Unicode begin. */
function unicodeTables(font: Buffer): number[] {
  const directory = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = directory.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) return [];
  const cmap = font.readUInt32BE(entry + 8);
  return Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
    .filter((at) => font.readUInt16BE(at) === 0 || font.readUInt16BE(at) === 3)
    .map((at) => cmap + font.readUInt32BE(at + 4));
}

function* groups(font: Buffer, table: number): Generator<number> {
  const count = font.readUInt32BE(table + 12);
  for (let at = table + 16; at < table + 16 + count * 12; at += 12) {
    yield* range(font.readUInt32BE(at), font.readUInt32BE(at + 4));
  }
}

function* segments(font: Buffer, table: number): Generator<number> {
  const size = font.readUInt16BE(table + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const last = font.readUInt16BE(table + 14 + offset);
    if (last !== 0xffff) yield* range(font.readUInt16BE(table + 16 + size + offset), last);
  }
}

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last; code += 1) yield code;
}
