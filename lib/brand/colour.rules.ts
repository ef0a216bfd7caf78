/** A colour as `#rrggbb`, in lower case. Nothing else ever stands in a style sheet. */
export const COLOUR = /^#[0-9a-f]{6}$/;

/** A colour by lightness (0 to 1), chroma (0 is grey) and hue in radians: Björn Ottosson's Oklab in polar form. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

type Triple = readonly [number, number, number];

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour in polar form. */
export function oklchOf(colour: string): Oklch {
  const [red, green, blue] = linear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: Math.atan2(b, a),
  };
}

/** The colour of this lightness and hue with as much of the chroma as screens can show. */
export function rgbOf({ l, c, h }: Oklch): string {
  let shown = c;
  if (!isShown(linearOf({ l, c, h }))) {
    let [some, tooMuch] = [0, c];
    for (let turn = 0; turn < 20; turn += 1) {
      const middle = (some + tooMuch) / 2;
      if (isShown(linearOf({ l, c: middle, h }))) some = middle;
      else tooMuch = middle;
    }
    shown = some;
  }
  const parts = linearOf({ l, c: shown, h }).map((part) => {
    const light = Math.min(1, Math.max(0, part));
    const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

function linearOf({ l, c, h }: Oklch): Triple {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isShown(parts: Triple): boolean {
  return parts.every((part) => part >= -0.0005 && part <= 1.0005);
}

function linear(colour: string): Triple {
  return [lightAt(colour, 1), lightAt(colour, 3), lightAt(colour, 5)];
}

function lightAt(colour: string, place: number): number {
  const value = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
