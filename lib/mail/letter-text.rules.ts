import { type Letter, type Part, reachInWords, type Signature } from "#lib/mail/letter.rules.ts";

/** A letter as plain text: paragraphs with an empty line between them, addresses written out. */
export function letterText({ heading, greeting, lead, parts, reason }: Letter, sender: Signature): string {
  const paragraphs = [heading, greeting ?? "", lead, ...parts.map(partText), signature(sender), reason];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function partText(part: Part): string {
  switch (part.kind) {
    case "paragraph":
    case "note":
      return part.text;
    case "facts":
      return part.facts.map(({ name, value }) => `${name}: ${value}`).join("\n");
    case "quote":
      return part.text
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "steps":
      return [part.title, ...part.steps.map((step, index) => `${index + 1}. ${step}`)].join("\n");
    case "button":
      return `${part.label}:\n${part.url}`;
    case "code":
      return `${part.label}: ${part.code}`;
  }
}

function signature(sender: Signature): string {
  const reach = reachInWords(sender);
  return ["-- ", sender.name, reach === "" ? "" : `Questions? You can ${reach}.`, sender.url]
    .filter((line) => line !== "")
    .join("\n");
}
