import type { Letter } from "#lib/mail/letter.rules.ts";

/** To whoever asked to sign in: a link for this device and a code for another. Both serve once, for ten minutes. */
export function signInLetter({
  link,
  code,
  companyName,
}: {
  link: string;
  code: string;
  companyName: string;
}): Letter {
  return {
    subject: `Sign in to ${companyName}`,
    heading: "Sign in",
    lead: "Somebody, most likely you, asked to sign in with this address.",
    parts: [
      { kind: "button", label: "Sign in", url: link, spelled: true },
      {
        kind: "paragraph",
        text: "On another device, type this code on the page where you asked to sign in.",
      },
      { kind: "code", label: "Your code", code },
      {
        kind: "note",
        text: "Both work once, for 10 minutes. We never ask for the code by phone or message: give it to nobody.",
      },
    ],
    reason: "If it was not you, ignore this e-mail. Nobody gets in without it.",
  };
}
