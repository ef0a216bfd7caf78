import "server-only";
import type { BlockStyle } from "#lib/pdf/pdf-writer.ts";

/** The colours of the pages in the light. */
export const INK = "#1D2B2A";
export const QUIET = "#55635F";
/** What the company is known by: the writer knows which colour that is. */
const ACCENT = "accent";
export const SUN = "#F2A33A";
export const RULE = "#DDD5C8";

/** How the parts of a contract are set. */
export const LOOK = {
  company: { face: "display", size: 12, leading: 16, colour: ACCENT },
  title: { face: "display", size: 25, leading: 31, colour: INK },
  heading: { face: "display", size: 13, leading: 18, colour: ACCENT },
  subheading: { face: "strong", size: 9.5, leading: 14, colour: INK },
  label: { face: "text", size: 7.5, leading: 11, colour: QUIET },
  text: { face: "text", size: 9.5, leading: 14, colour: INK },
  strong: { face: "strong", size: 9.5, leading: 14, colour: INK },
  small: { face: "text", size: 8.5, leading: 12.5, colour: INK },
  quiet: { face: "text", size: 8.5, leading: 12.5, colour: QUIET },
  sum: { face: "display", size: 13, leading: 19, colour: INK },
} as const satisfies Record<string, BlockStyle>;
