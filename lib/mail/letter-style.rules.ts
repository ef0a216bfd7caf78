import type { Palette } from "#lib/brand/accent.rules.ts";
import { html, type Markup } from "#lib/mail/markup.rules.ts";

// The colours of app/styles/tokens.css, light ones inline and dark ones below: mail programs know no custom properties. The
// accent is not among them: it is the company's.
const PAPER = "#fbf8f3";
const SURFACE = "#ffffff";
const TINT = "#f4eee4";
const INK = "#1d2b2a";
const SOFT = "#51605d";
const LINE = "#e5ddd0";
const SUN = "#f2a33a";

const TEXT_FACE =
  "Hanken Grotesk,-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
const HEAD_FACE = `Bricolage Grotesque,${TEXT_FACE}`;
const FIGURES = "ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace";

/** Inline styles by what they dress. */
export const STYLE = {
  body: `margin:0;padding:0;background-color:${PAPER};-webkit-text-size-adjust:100%;`,
  preheader:
    "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all;",
  paper: `background-color:${PAPER};`,
  margin: "padding:28px 16px 40px;",
  sheet: "max-width:580px;margin:0 auto;text-align:left;overflow-wrap:anywhere;word-break:break-word;",
  masthead: "padding:0 4px 18px;",
  discCell: "width:22px;vertical-align:middle;",
  disc: `width:22px;height:22px;border-radius:11px;background-color:${SUN};font-size:0;line-height:22px;`,
  nameCell: "padding-left:10px;",
  // A logo is made for paper: where it is dark around it, it keeps some.
  logo: `display:block;max-width:100%;height:auto;border:0;border-radius:6px;background-color:${PAPER};font:700 19px/24px ${HEAD_FACE};color:${INK};`,
  name: `font:700 19px/24px ${HEAD_FACE};color:${INK};text-decoration:none;letter-spacing:-0.01em;`,
  leafEdge: "height:6px;border-radius:14px 0 0 0;font-size:0;line-height:0;",
  sunEdge: `height:6px;background-color:${SUN};border-radius:0 14px 0 0;font-size:0;line-height:0;`,
  card: `background-color:${SURFACE};border-radius:0 0 14px 14px;padding:32px 36px 24px;`,
  heading: `margin:0 0 20px;font:700 26px/32px ${HEAD_FACE};letter-spacing:-0.015em;color:${INK};`,
  subheading: `margin:28px 0 8px;font:700 17px/24px ${HEAD_FACE};color:${INK};`,
  paragraph: `margin:0 0 16px;font:400 16px/26px ${TEXT_FACE};color:${INK};`,
  note: `margin:0 0 16px;font:400 14px/22px ${TEXT_FACE};color:${SOFT};`,
  block: "margin:0 0 20px;",
  facts: `margin:4px 0 24px;border-collapse:collapse;`,
  factName: `padding:11px 16px 11px 0;font:400 15px/22px ${TEXT_FACE};color:${SOFT};vertical-align:top;`,
  factValue: `padding:11px 0;font:500 15px/22px ${TEXT_FACE};color:${INK};font-variant-numeric:tabular-nums;vertical-align:top;`,
  rule: `border-top:1px solid ${LINE};`,
  strong: "font-weight:700;font-size:17px;",
  quote: `padding:16px 20px;border-left:4px solid ${SUN};background-color:${TINT};border-radius:0 8px 8px 0;font:400 16px/26px ${TEXT_FACE};color:${INK};`,
  stepNumber: `width:26px;padding:4px 0;font:700 16px/26px ${HEAD_FACE};`,
  step: `padding:4px 0;font:400 16px/26px ${TEXT_FACE};color:${INK};`,
  buttonBox: "margin:26px 0 24px;border-collapse:separate;",
  button: "border-radius:12px;",
  buttonText: `display:inline-block;padding:14px 28px;font:600 17px/22px ${TEXT_FACE};text-decoration:none;`,
  address: `margin:-12px 0 24px;font:400 13px/20px ${TEXT_FACE};color:${SOFT};`,
  codeBox: `padding:18px 16px 20px;background-color:${TINT};border-radius:12px;`,
  codeLabel: `font:400 14px/22px ${TEXT_FACE};color:${SOFT};`,
  code: `font:700 34px/44px ${FIGURES};letter-spacing:0.18em;padding-left:0.18em;color:${INK};`,
  foot: `padding:24px 8px 0;font:400 13px/20px ${TEXT_FACE};color:${SOFT};`,
  footLink: `color:${SOFT};`,
} as const;

/** What inline styles cannot say: the dark theme and small screens. */
export function letterCss({ leaf, onLeaf }: Palette): Markup {
  return html`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.margin{padding:20px 10px 32px!important}.card{padding:26px 22px 18px!important}.code{font-size:30px!important}}
@media (prefers-color-scheme:dark){
.paper{background-color:#101817!important}
.card{background-color:#182221!important}
.tint{background-color:#0f1615!important}
.ink{color:#eef2ec!important}
.soft{color:#a9b7b1!important}
.logo{padding:5px 8px!important}
.line{border-color:#2b3937!important}
.leaf{background-color:${leaf}!important}
.leaf-text,.link{color:${leaf}!important}
.sun{background-color:#f6b95f!important}
.button{background-color:${leaf}!important}
.on-button{color:${onLeaf}!important}
}`;
}
