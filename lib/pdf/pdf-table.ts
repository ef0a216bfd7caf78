import "server-only";
import type { BlockStyle, PdfWriter, Span, Structure } from "#lib/pdf/pdf-writer.ts";
import type { Line } from "#lib/pdf/text-lines.ts";

/** A column of a table. Lengths in points; `x` from the left edge of the text. */
export interface Column extends Span {
  heading: string;
  align: "left" | "right";
}

interface Look {
  head: BlockStyle;
  cell: BlockStyle;
  /** Colour of the line under each row. */
  rule: string;
  /** Free space above and below the text of a row. */
  padding: number;
}

interface Table {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  look: Look;
  parent: Structure;
}

/** Writes a table. Its head is repeated on every page; a row that is longer than a page goes on over the next. */
export function writeTable(pdf: PdfWriter, { columns, rows, look, parent }: Table): void {
  const table = pdf.element("Table", parent);
  const width = Math.max(...columns.map((column) => column.x + column.width));
  pdf.keep(look.head.leading + 3 * look.cell.leading + 4 * look.padding);
  writeHead(pdf, { columns, look, table, width });
  // Screen readers met the head already.
  pdf.onPage = () => drawHead(pdf, { columns, look, width, draw: (paint) => pdf.artifact(paint) });
  const body = pdf.element("TBody", table);
  for (const row of rows) writeRow(pdf, { columns, row, look, parent: body, width });
  pdf.onPage = null;
  body.end();
  table.end();
}

interface Head {
  columns: readonly Column[];
  look: Look;
  width: number;
}

function writeHead(pdf: PdfWriter, { table, ...head }: Head & { table: Structure }): void {
  const section = pdf.element("THead", table);
  const row = pdf.element("TR", section);
  drawHead(pdf, {
    ...head,
    draw: (paint) => {
      const cell = pdf.element("TH", row, COLUMN_HEAD);
      pdf.content(cell, "TH", paint);
      cell.end();
    },
  });
  row.end();
  section.end();
}

const COLUMN_HEAD = { scope: "Column" };

function drawHead(
  pdf: PdfWriter,
  { columns, look, width, draw }: Head & { draw: (paint: () => void) => void },
): void {
  for (const column of columns) {
    const style = { ...look.head, align: column.align };
    const lines = pdf.lines(column.heading, style, column.width).slice(0, 1);
    draw(() => pdf.drawLines(lines, { style, span: column, y: pdf.y }));
  }
  pdf.y += look.head.leading + look.padding / 2;
  ruleAt(pdf, { width, colour: look.head.colour, thickness: 0.8 });
}

interface Row {
  columns: readonly Column[];
  row: readonly string[];
  look: Look;
  parent: Structure;
  width: number;
}

function writeRow(pdf: PdfWriter, { columns, row, look, parent, width }: Row): void {
  const element = pdf.element("TR", parent);
  const cells = columns.map((column, index) => ({
    column,
    lines: pdf.lines(row[index] ?? "", look.cell, column.width),
    element: pdf.element("TD", element),
  }));
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  for (let done = 0; done < most; ) {
    pdf.keep(Math.min(most - done, 3) * look.cell.leading + 2 * look.padding);
    pdf.y += look.padding;
    const fit = Math.max(1, Math.floor((pdf.left - look.padding) / look.cell.leading));
    for (const cell of cells) writeCell(pdf, { ...cell, look, part: cell.lines.slice(done, done + fit) });
    const drawn = Math.min(fit, most - done);
    pdf.y += drawn * look.cell.leading + look.padding;
    done += drawn;
    ruleAt(pdf, { width, colour: look.rule, thickness: 0.5 });
  }
  for (const cell of cells) cell.element.end();
  element.end();
}

interface Cell {
  column: Column;
  element: Structure;
  look: Look;
  part: readonly Line[];
}

function writeCell(pdf: PdfWriter, { column, element, look, part }: Cell): void {
  if (part.length === 0) return;
  const style = { ...look.cell, align: column.align };
  pdf.content(element, "TD", () => pdf.drawLines(part, { style, span: column, y: pdf.y }));
}

function ruleAt(
  pdf: PdfWriter,
  { width, colour, thickness }: { width: number; colour: string; thickness: number },
): void {
  pdf.artifact((drawing, left) => {
    drawing.moveTo(left, pdf.y).lineTo(left + width, pdf.y);
    drawing.lineWidth(thickness).stroke(colour);
  });
}
