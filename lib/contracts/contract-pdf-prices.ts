import "server-only";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { INK, LOOK, RULE } from "#lib/contracts/contract-pdf-look.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { type Column, writeTable } from "#lib/pdf/pdf-table.ts";
import { type PdfWriter, TEXT_WIDTH } from "#lib/pdf/pdf-writer.ts";

const TABLE = {
  head: { ...LOOK.label, leading: 12 },
  cell: LOOK.text,
  rule: RULE,
  padding: 4,
};

const PRICE_COLUMNS = columns([
  { heading: "What", width: 248, align: "left" },
  { heading: "Quantity", width: 62, align: "right" },
  { heading: "Each", width: 78, align: "right" },
  { heading: "Amount incl. GST", width: 83, align: "right" },
]);

const REBATE_COLUMNS = columns([
  { heading: "What is taken off", width: 372, align: "left" },
  { heading: "Amount", width: 107, align: "right" },
]);

/** Writes what a contract's customer gets, what it costs, what is taken off and what is to pay when. */
export function writePrice(pdf: PdfWriter, document: ContractDocument): void {
  const { lines, rebates, stc, currency } = document;
  const money = (cents: number) => moneyInWords(cents, currency);
  pdf.keep(120);
  pdf.block("H2", "What you get and what it costs", { style: LOOK.heading });
  pdf.space(4);
  writeTable(pdf, {
    columns: PRICE_COLUMNS,
    rows: lines.map((line) => [
      line.description,
      line.quantity.toLocaleString("en-AU", { maximumFractionDigits: 3 }),
      money(line.unitPrice),
      money(line.total),
    ]),
    look: TABLE,
    parent: pdf.root,
  });
  const off = rebates.map(({ description, amount }) => [description, money(-amount)]);
  if (stc !== null) off.push([certificates(stc, currency), money(-stc.total)]);
  if (off.length > 0) {
    pdf.space(12);
    writeTable(pdf, { columns: REBATE_COLUMNS, rows: off, look: TABLE, parent: pdf.root });
  }
  writeSums(pdf, document);
}

function certificates(stc: { quantity: number; unitValue: number }, currency: string): string {
  const count = stc.quantity.toLocaleString("en-AU");
  return `${count} small-scale technology certificates (STC) at ${moneyInWords(stc.unitValue, currency)} each`;
}

function writeSums(pdf: PdfWriter, { totals, gstPercent, currency }: ContractDocument): void {
  const money = (cents: number) => moneyInWords(cents, currency);
  pdf.keep(130);
  pdf.space(10);
  writeSum(pdf, {
    label: `Price including GST of ${money(totals.gst)} (${gstPercent}%)`,
    value: money(totals.price),
  });
  if (totals.rebates > 0) writeSum(pdf, { label: "Less what is taken off", value: money(-totals.rebates) });
  pdf.space(3);
  pdf.artifact((drawing, left) => {
    drawing
      .moveTo(left + SUM_X, pdf.y)
      .lineTo(left + TEXT_WIDTH, pdf.y)
      .lineWidth(1.2)
      .stroke(pdf.accent);
  });
  pdf.space(4);
  writeSum(pdf, { label: "You pay", value: money(totals.net), isMain: true });
  pdf.space(2);
  writeSum(pdf, { label: "Deposit", value: money(totals.deposit) });
  writeSum(pdf, { label: "Balance, once it is installed", value: money(totals.balance) });
  pdf.space(12);
}

/** Where the sums begin, from the left edge of the text, in points. */
const SUM_X = 190;

function writeSum(
  pdf: PdfWriter,
  { label, value, isMain = false }: { label: string; value: string; isMain?: boolean },
): void {
  const top = pdf.y;
  const style = isMain ? LOOK.sum : LOOK.text;
  pdf.block("P", label, { style, span: { x: SUM_X, width: TEXT_WIDTH - SUM_X - 110 } });
  const bottom = pdf.y;
  pdf.y = top;
  const valueStyle = isMain ? LOOK.sum : { ...LOOK.strong, colour: INK };
  pdf.block("P", value, {
    style: { ...valueStyle, align: "right" },
    span: { x: TEXT_WIDTH - 110, width: 110 },
  });
  pdf.y = Math.max(bottom, pdf.y);
}

/** Columns from left to right, with 4 points between them. */
function columns(given: readonly Omit<Column, "x">[]): Column[] {
  let x = 0;
  return given.map((column) => {
    const placed = { ...column, x };
    x += column.width + 4;
    return placed;
  });
}
