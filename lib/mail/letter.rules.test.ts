import { describe, expect, it } from "vitest";
import type { Letter, Sender } from "#lib/mail/letter.rules.ts";
import { letterHtml } from "#lib/mail/letter-html.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";

const SENDER: Sender = {
  name: "Sunny & Sons",
  phone: "1300 000 000",
  email: "hi@example.com",
  url: "https://portal.example.com",
  accent: "#2b6653",
  logo: null,
};

const LETTER: Letter = {
  subject: "Contract for K7Q4-2M9X",
  heading: "Your contract is ready",
  greeting: "Hello Ann,",
  lead: "Version 2 waits for you.",
  parts: [
    { kind: "paragraph", text: "Read it in your own time." },
    { kind: "facts", facts: [{ name: "Price", value: "$12,000.00", strong: true }] },
    { kind: "quote", text: "A bigger battery.\nSame roof." },
    { kind: "steps", title: "What happens next", steps: ["You read.", "You accept."] },
    {
      kind: "button",
      label: "Read the contract",
      url: "https://portal.example.com/projects/1/contract?a=1&b=2",
      spelled: true,
    },
    { kind: "code", label: "Your code", code: "482913" },
    { kind: "note", text: "Nothing is agreed yet." },
  ],
  reason: "You get this because you asked for a price.",
};

/** Every text of a letter, one line each. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return value.split("\n");
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

const told = wordsOf({
  ...LETTER,
  subject: [],
  parts: LETTER.parts.map(({ kind: _shape, ...words }) => words),
});

describe("an e-mail", () => {
  it("tells the same as text and as HTML", () => {
    const text = letterText(LETTER, SENDER);
    const shown = readable(letterHtml(LETTER, SENDER));
    for (const words of [...told, SENDER.name, "call 1300 000 000 or write to hi@example.com", SENDER.url]) {
      expect(text).toContain(words);
      expect(shown).toContain(words);
    }
  });

  it("asks nobody else for anything: no picture, script, font or style from elsewhere", () => {
    const source = letterHtml(LETTER, SENDER);
    expect(source).not.toMatch(
      /<(?:img|script|link|iframe|object|svg|form)\b|\bsrc=|url\(|@import|@font-face/i,
    );
    const addresses = [...source.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(addresses.every((address) => address.startsWith(SENDER.url))).toBe(true);
  });

  it("brings the company's logo along, says its name for those who do not see it, and is drawn in its colour", () => {
    const logo = { contentId: "logo-1@portal.example.com", width: 120, height: 30 };
    const source = letterHtml(LETTER, { ...SENDER, accent: "#7a2e8e", logo });
    expect([...source.matchAll(/ src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      `cid:${logo.contentId}`,
    ]);
    expect(source).toContain('alt="Sunny &amp; Sons" width="120" height="30"');
    expect(source).toContain("background-color:#7a2e8e");
    expect(source).not.toContain("#2b6653");
    expect(source).not.toContain("#7fcbad");
  });

  it.each(["<img src=//evil.example/x>", '"><script>steal()</script>', "</style></title><b>"])(
    "shows %s wherever it stands, and nothing more",
    (hostile) => {
      const source = letterHtml(poisoned(hostile), { ...SENDER, name: hostile, phone: hostile });
      expect(source).not.toContain(hostile);
      expect(tagsOf(source)).toEqual(tagsOf(letterHtml(LETTER, SENDER)));
    },
  );

  it("leaves no gap where there is no greeting and no way to reach the company", () => {
    const { greeting: _none, ...letter } = LETTER;
    const text = letterText(letter, { ...SENDER, phone: undefined, email: undefined });
    expect(text).not.toMatch(/undefined|\n{3}|Questions/);
    expect(letterHtml(letter, { ...SENDER, phone: undefined, email: undefined })).not.toMatch(
      /undefined|Questions/,
    );
  });
});

/** A letter of the same parts in which every text is this one. */
function poisoned(hostile: string): Letter {
  return {
    subject: hostile,
    heading: hostile,
    greeting: hostile,
    lead: hostile,
    reason: hostile,
    parts: [
      { kind: "paragraph", text: hostile },
      { kind: "facts", facts: [{ name: hostile, value: hostile, strong: true }] },
      { kind: "quote", text: `${hostile}\n${hostile}` },
      { kind: "steps", title: hostile, steps: [hostile, hostile] },
      { kind: "button", label: hostile, url: hostile, spelled: true },
      { kind: "code", label: hostile, code: hostile },
      { kind: "note", text: hostile },
    ],
  };
}

function tagsOf(source: string): string[] {
  return [...source.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);
}

function readable(source: string): string {
  const signs: Record<string, string> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };
  return source.replaceAll(/<[^>]*>/g, "\n").replaceAll(/&[a-z0-9#]+;/g, (sign) => signs[sign] ?? " ");
}
