import { type Palette, palettesOf } from "#lib/brand/accent.rules.ts";
import { type Fact, type Letter, type Part, reachInWords, type Sender } from "#lib/mail/letter.rules.ts";
import { letterCss, STYLE } from "#lib/mail/letter-style.rules.ts";
import { html, type Markup } from "#lib/mail/markup.rules.ts";

/**
 * A letter as HTML for mail programs: tables and inline styles, because some know nothing else; light by default, dark where
 * the reader's device is; nothing is fetched from anywhere.
 */
export function letterHtml(
  { subject, heading, greeting, lead, parts, reason }: Letter,
  sender: Sender,
): string {
  const { light, dark } = palettesOf(sender.accent);
  return String(html`<!doctype html>
<html lang="en-AU">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
<style>${letterCss(dark)}</style>
</head>
<body class="paper" style="${STYLE.body}">
<div style="${STYLE.preheader}">${lead}${PADDING}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.paper}">
<tr><td align="center" class="margin" style="${STYLE.margin}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td style="${STYLE.masthead}">${masthead(sender)}</td></tr>
<tr><td>${roofline(light)}</td></tr>
<tr><td class="card" style="${STYLE.card}">
<h1 class="ink" style="${STYLE.heading}">${heading}</h1>
${greeting === undefined ? "" : paragraph(greeting)}${paragraph(lead)}${parts.map((part) => partHtml(part, light))}
</td></tr>
<tr><td class="soft" style="${STYLE.foot}">${foot(sender, reason)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`);
}

/** Keeps mail programs from filling up the line beside the subject with what follows. */
const PADDING = Array.from({ length: 60 }, () => html`&#847;&zwnj;&nbsp;`);

/** The edge of a roof, with the sun on it. */
function roofline({ leaf }: Palette): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="leaf" width="72%" style="${STYLE.leafEdge}background-color:${leaf};">&nbsp;</td><td class="sun" width="28%" style="${STYLE.sunEdge}">&nbsp;</td></tr></table>`;
}

function masthead({ name, url, logo }: Sender): Markup {
  if (logo !== null) {
    const { contentId, width, height } = logo;
    return html`<a href="${url}"><img class="logo" src="cid:${contentId}" alt="${name}" width="${width}" height="${height}" style="${STYLE.logo}"></a>`;
  }
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="22" style="${STYLE.discCell}"><div class="sun" style="${STYLE.disc}">&nbsp;</div></td><td style="${STYLE.nameCell}"><a href="${url}" class="ink" style="${STYLE.name}">${name}</a></td></tr></table>`;
}

function partHtml(part: Part, { leaf, onLeaf }: Palette): Markup {
  switch (part.kind) {
    case "paragraph":
      return paragraph(part.text);
    case "note":
      return html`<p class="soft" style="${STYLE.note}">${part.text}</p>\n`;
    case "facts":
      return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.facts}">${part.facts.map(factRow)}</table>\n`;
    case "quote":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.block}"><tr><td class="tint ink" style="${STYLE.quote}">${lines(part.text)}</td></tr></table>\n`;
    case "steps":
      return html`<h2 class="ink" style="${STYLE.subheading}">${part.title}</h2><table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${STYLE.block}">${part.steps.map((step, index) => stepRow({ step, index, leaf }))}</table>\n`;
    case "button":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${STYLE.buttonBox}"><tr><td class="button" align="center" style="${STYLE.button}background-color:${leaf};"><a href="${part.url}" class="on-button" style="${STYLE.buttonText}color:${onLeaf};">${part.label}</a></td></tr></table>${part.spelled ? address(part.url, leaf) : ""}\n`;
    case "code":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.block}"><tr><td class="tint" align="center" style="${STYLE.codeBox}"><span class="soft" style="${STYLE.codeLabel}">${part.label}</span><br><span class="ink code" style="${STYLE.code}">${part.code}</span></td></tr></table>\n`;
  }
}

function address(url: string, leaf: string): Markup {
  return html`<p class="soft" style="${STYLE.address}">Or open this address: <a href="${url}" class="link" style="color:${leaf};">${url}</a></p>`;
}

function paragraph(text: string): Markup {
  return html`<p class="ink" style="${STYLE.paragraph}">${text}</p>\n`;
}

function factRow({ name, value, strong }: Fact, index: number): Markup {
  const rule = index === 0 ? "" : STYLE.rule;
  return html`<tr><th scope="row" align="left" width="38%" class="soft line" style="${STYLE.factName}${rule}">${name}</th><td align="right" class="ink line" style="${STYLE.factValue}${rule}${strong ? STYLE.strong : ""}">${value}</td></tr>`;
}

function stepRow({ step, index, leaf }: { step: string; index: number; leaf: string }): Markup {
  return html`<tr><td valign="top" class="leaf-text" style="${STYLE.stepNumber}color:${leaf};">${index + 1}.</td><td class="ink" style="${STYLE.step}">${step}</td></tr>`;
}

/** Line breaks stay, everything else is text. */
function lines(text: string): readonly Markup[] {
  return text.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}

function foot(sender: Sender, reason: string): Markup {
  const reach = reachInWords(sender);
  const question = reach === "" ? "" : html`<br>Questions? You can ${reach}.`;
  return html`<strong>${sender.name}</strong>${question}<br><a href="${sender.url}" class="soft" style="${STYLE.footLink}">${sender.url}</a><br><br>${reason}`;
}
