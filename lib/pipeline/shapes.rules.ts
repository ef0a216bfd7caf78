/** A part of a bar, in percent of the length there is. */
export interface Part {
  at: number;
  size: number;
}

/** Round numbers from 0 up to one that nothing exceeds, about four steps apart. They are whole: half a project is none. */
export function scaleFor(most: number): number[] {
  const rough = Math.max(most, 1) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5].find((digit) => digit * magnitude >= rough) ?? 10) * magnitude);
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}

/** Amounts end to end, where `most` fills the whole length. What is nothing has no size. */
export function endToEnd(amounts: readonly number[], most: number): Part[] {
  let at = 0;
  return amounts.map((amount) => {
    const part = { at, size: most === 0 ? 0 : (amount / most) * 100 };
    at += part.size;
    return part;
  });
}

/**
 * Where the columns of a group stand, as parts of the width: `groups` groups side by side, each with `columns` columns that
 * touch, and a third of a column between the groups.
 */
export function sideBySide(groups: number, columns: number): Part[][] {
  const width = 100 / groups;
  const size = width / (columns + 1 / 3);
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: columns }, (__, column) => ({
      at: group * width + size / 6 + column * size,
      size,
    })),
  );
}

/** How high an amount stands in a picture of a height, in pixels: what is there at all is seen. */
export function heightOf(amount: number, { top, height }: { top: number; height: number }): number {
  if (amount === 0) return 0;
  return Math.max(1, Math.round((amount / top) * height));
}

/** A length in pixels as the text around it grows: whoever reads larger text has larger pictures. */
export function rem(pixels: number): string {
  return pixels === 0 ? "0" : `${pixels / 16}rem`;
}
