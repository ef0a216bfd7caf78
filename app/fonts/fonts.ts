import localFont from "next/font/local";

// The extended faces are fetched only when a page holds such a letter (a name like Łukasz), so they are not preloaded.
// Stand-ins of the same width until a face arrives are in globals.css. The range stands twice because next/font reads literals only.
const heading = localFont({
  src: "./bricolage-grotesque-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--face-heading",
  adjustFontFallback: false,
});

const headingExtended = localFont({
  src: "./bricolage-grotesque-latin-ext-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--face-heading-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    },
  ],
});

const text = localFont({
  src: "./hanken-grotesk-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--face-text",
  adjustFontFallback: false,
});

const textExtended = localFont({
  src: "./hanken-grotesk-latin-ext-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--face-text-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    },
  ],
});

/** Class names that define the four font variables; they belong on `<html>`. */
export const fontVariables = [heading, headingExtended, text, textExtended]
  .map((font) => font.variable)
  .join(" ");
