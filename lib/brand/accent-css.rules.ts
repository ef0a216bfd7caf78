import { OWN_ACCENT, type Palette, palettesOf } from "#lib/brand/accent.rules.ts";
import { COLOUR } from "#lib/brand/colour.rules.ts";

/**
 * The style sheet that puts an accent in place of the product's own, in both themes; null for that one itself. Throws for
 * anything but a colour, so that nothing else ever stands in a page.
 */
export function accentCss(accent: string): string | null {
  if (!COLOUR.test(accent)) throw new Error("An accent is no colour.");
  if (accent === OWN_ACCENT) return null;
  const { light, dark } = palettesOf(accent);
  // Twice the root: it counts for more than the tokens, wherever they stand.
  return `:root:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root:root{${tokens(dark)}}}`;
}

function tokens(palette: Palette): string {
  return Object.entries(accentTokens(palette))
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

/** The tokens that an accent makes. */
export function accentTokens({ leaf, leafDeep, leafTint, onLeaf }: Palette): Record<string, string> {
  return { leaf, "leaf-deep": leafDeep, "leaf-tint": leafTint, "on-leaf": onLeaf };
}
