/** What an e-mail says. Its HTML and its text are both made of this, so that they tell the same. */
export interface Letter {
  subject: string;
  /** The same thought as a heading. */
  heading: string;
  /** "Hello Ann,"; none in a mail to the company. */
  greeting?: string;
  /** The first paragraph. Mail programs show it beside the subject. */
  lead: string;
  parts: readonly Part[];
  /** Why this person gets the mail. */
  reason: string;
}

export type Part =
  | { kind: "paragraph"; text: string }
  /** Names and values side by side, each on one line. */
  | { kind: "facts"; facts: readonly Fact[] }
  /** Somebody's own words, with their line breaks. */
  | { kind: "quote"; text: string }
  | { kind: "steps"; title: string; steps: readonly string[] }
  /** Where to go: an address of ours, spelled out for those who carry it elsewhere. */
  | { kind: "button"; label: string; url: string; spelled?: true }
  /** Figures to type in elsewhere. */
  | { kind: "code"; label: string; code: string }
  /** A quiet remark. */
  | { kind: "note"; text: string };

export interface Fact {
  name: string;
  value: string;
  /** The one that matters most. */
  strong?: true;
}

/** Who writes, in words. */
export interface Signature {
  name: string;
  phone: string | undefined;
  email: string | undefined;
  /** The portal's address. */
  url: string;
}

/** The company that writes, as its letters show it. */
export interface Sender extends Signature {
  /** Its colour, like `#2b6653`. */
  accent: string;
  /** The picture that goes with the mail, by its Content-ID, as large as it is shown in pixels; null when the name is set in type. */
  logo: { contentId: string; width: number; height: number } | null;
}

/** How to reach the company, like "call 1300 000 000 or write to hello@example.com"; empty when it says nothing of it. */
export function reachInWords({ phone, email }: Pick<Signature, "phone" | "email">): string {
  return [phone && `call ${phone}`, email && `write to ${email}`].filter(Boolean).join(" or ");
}
