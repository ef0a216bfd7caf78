import { greeting } from "#lib/customers/greeting.rules.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

/** What the mail about a photo to take again tells. */
export interface RetakeFacts {
  reference: string;
  fileCode: FileCode;
  /** What is wrong with it, in the words of staff. */
  reason: string;
  customer: { firstName: string };
  companyName: string;
  /** Address of the photos on the project's page. */
  url: string;
}

const SAFETY =
  "Open the outer door only. Never take off a cover or a screw, and touch nothing inside: what we need is in plain view.";

/** To the homeowner: which photo, what is wrong with it, and what it should show. */
export function photoRetakeLetter(facts: RetakeFacts): Letter {
  const { reference, fileCode, reason, customer, companyName, url } = facts;
  const slot = PHOTO_SLOTS.find(({ code }) => code === fileCode);
  const name = slot?.name ?? "Photo";
  return {
    subject: `Please take a photo again: ${name} (${reference})`,
    heading: "Could you take one photo again?",
    greeting: greeting(customer.firstName),
    lead: `Thank you for your photo “${name}”. To go on with your project ${reference}, we need it once more.`,
    parts: [
      { kind: "paragraph", text: "What we could not make out, in our words:" },
      { kind: "quote", text: reason },
      ...(slot === undefined
        ? []
        : [{ kind: "paragraph", text: `What it should show: ${slot.hint}` } as const]),
      ...(fileCode === "switchboard_photo" ? [{ kind: "paragraph", text: SAFETY } as const] : []),
      { kind: "button", label: "Add the new photo", url },
      {
        kind: "note",
        text: "The photo that you sent stays with your project. There is no password: we send you a link to sign in.",
      },
    ],
    reason: `You get this e-mail because you have a project with ${companyName}.`,
  };
}
