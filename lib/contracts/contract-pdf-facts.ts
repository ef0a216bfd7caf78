import "server-only";
import { LOOK } from "#lib/contracts/contract-pdf-look.ts";
import { type PdfWriter, TEXT_WIDTH } from "#lib/pdf/pdf-writer.ts";

type Fact = readonly [label: string, value: string];

/** Most lines of a value that still stands beside others. */
const MOST_LINES_ASIDE = 10;

/** Writes facts side by side, each under its label; one below the other when a value is too long for that. */
export function writeFacts(pdf: PdfWriter, facts: readonly Fact[], widths: readonly number[]): void {
  const spans = widths.map((width, index) => ({
    x: widths.slice(0, index).reduce((sum, one) => sum + one, 0),
    width: width - 12,
  }));
  const lengths = facts.map(
    ([, value], index) => pdf.lines(value, LOOK.strong, spans[index]?.width ?? 0).length,
  );
  if (Math.max(...lengths) > MOST_LINES_ASIDE) {
    for (const fact of facts) writeFact(pdf, fact, { x: 0, width: TEXT_WIDTH });
    return;
  }
  pdf.keep(LOOK.label.leading + Math.max(...lengths) * LOOK.strong.leading);
  const top = pdf.y;
  const bottoms = facts.map((fact, index) => {
    pdf.y = top;
    writeFact(pdf, fact, spans[index] ?? { x: 0, width: TEXT_WIDTH });
    return pdf.y;
  });
  pdf.y = Math.max(...bottoms);
}

function writeFact(pdf: PdfWriter, [label, value]: Fact, span: { x: number; width: number }): void {
  pdf.block("P", label, { style: LOOK.label, span });
  pdf.block("P", value, { style: LOOK.strong, span });
  pdf.space(12);
}
