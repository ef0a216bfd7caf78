import { contrast, type Oklch, oklchOf, rgbOf } from "#lib/brand/colour.rules.ts";
import { THEMES, type Theme } from "#lib/brand/themes.rules.ts";

/** The accent of the product itself. */
export const OWN_ACCENT = "#2b6653";

/** What is drawn in the accent, by role, as the tokens are called. Each is `#rrggbb`. */
export interface Palette {
  leaf: string;
  /** Under the pointer. */
  leafDeep: string;
  /** Behind words. */
  leafTint: string;
  /** Words on `leaf`. */
  onLeaf: string;
}

/** The product's own palettes, chosen by eye. */
const OWN: Record<Theme, Palette> = {
  light: { leaf: OWN_ACCENT, leafDeep: "#1e4c3e", leafTint: "#e4efe8", onLeaf: "#ffffff" },
  dark: { leaf: "#7fcbad", leafDeep: "#a5e0c8", leafTint: "#19312a", onLeaf: "#0c1614" },
};

/** All that follows from an accent: it is used as it is in the light, and lifted, in its own hue, in the dark. */
export function palettesOf(accent: string): Record<Theme, Palette> {
  if (accent === OWN_ACCENT) return OWN;
  const given = oklchOf(accent);
  const { l, c } = given;
  const inHue = (lightness: number, chroma: number) => rgbOf({ ...given, l: lightness, c: chroma });
  return {
    light: {
      leaf: accent,
      leafDeep: inHue(Math.max(0, l - 0.09), c * 0.85),
      leafTint: inHue(0.945, Math.min(c * 0.3, 0.02)),
      onLeaf: OWN.light.onLeaf,
    },
    dark: {
      leaf: inHue(0.78, Math.min(c * 1.25, 0.125)),
      leafDeep: inHue(0.86, Math.min(c, 0.08)),
      leafTint: inHue(0.29, Math.min(c * 0.5, 0.035)),
      onLeaf: OWN.dark.onLeaf,
    },
  };
}

/** Least contrast of words, WCAG 2.2 AA (1.4.3). Lines and marks need 3:1 (1.4.11), so that words are the stricter. */
export const LEAST_CONTRAST = 4.5;

/** How well something drawn in the accent can be told from what is around it, at its worst. */
export interface Measured {
  what: string;
  theme: Theme;
  /** As in 6.42:1. */
  ratio: number;
}

/** All that is read in the accent or on it, measured. */
export function measure(accent: string): Measured[] {
  const palettes = palettesOf(accent);
  return (["light", "dark"] as const).flatMap((theme) => {
    const { leaf, leafDeep, leafTint, onLeaf } = palettes[theme];
    const { paper, surface, sunken } = THEMES[theme];
    const around = [paper, surface, sunken, leafTint];
    const worst = (colour: string) => Math.min(...around.map((one) => contrast(colour, one)));
    return [
      {
        what: "Words on buttons",
        theme,
        ratio: Math.min(contrast(onLeaf, leaf), contrast(onLeaf, leafDeep)),
      },
      { what: "Links and marks", theme, ratio: Math.min(worst(leaf), worst(leafDeep)) },
    ];
  });
}

/** Whether everything in this accent can be read, in both themes. */
export function isReadable(accent: string): boolean {
  return measure(accent).every(({ ratio }) => ratio >= LEAST_CONTRAST);
}

/** The accent itself where it can be read; else the lightest of its hue that can be. */
export function nearestReadable(accent: string): string {
  const given: Oklch = oklchOf(accent);
  for (let l = given.l; l > 0; l -= STEP) {
    const darker = l === given.l ? accent : rgbOf({ ...given, l });
    if (isReadable(darker)) return darker;
  }
  return "#000000";
}

/** Steps of lightness that nobody sees. */
const STEP = 0.004;

/** A ratio as it is written: never rounded up to what it is not. */
export function ratioInWords(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
}
