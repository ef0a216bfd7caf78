import { greeting } from "#lib/customers/greeting.rules.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";

/** What the mails about a new request tell. */
export interface RequestFacts {
  reference: string;
  /** Products in words, like "solar and a battery". */
  products: string;
  isService: boolean;
  customer: { name: string; firstName: string; email: string; phone: string | null };
  photos: number;
  companyName: string;
  /** Address of the project's page. */
  url: string;
}

/** To the homeowner: we have it, this is its name, this is what happens next. */
export function requestReceivedLetter(facts: RequestFacts): Letter {
  const { reference, products, isService, customer, photos, companyName, url } = facts;
  const asked = isService ? `help with your ${products}` : products;
  return {
    subject: `We have your request ${reference}`,
    heading: "We have your request",
    greeting: greeting(customer.firstName),
    lead: `Thank you. Your request for ${asked} is with us. Its reference is ${reference}.`,
    parts: [
      {
        kind: "steps",
        title: "What happens next",
        steps: isService
          ? [
              "We read what you told us and look at your photos.",
              "We call or write to you, and agree on a visit if one is needed.",
            ]
          : [
              "We look at your roof and your photos.",
              "We come back to you with questions or a price.",
              "You decide. Nothing is agreed until you accept a contract.",
            ],
      },
      { kind: "button", label: "See your project", url },
      {
        kind: "note",
        text: `${photos === 0 ? "You can add your photos there whenever it suits you" : "You can follow it there, and add more photos"}. There is no password: we send you a link to sign in.`,
      },
    ],
    reason: `You get this e-mail because somebody gave this address in a request to ${companyName}. If it was not you, ignore it.`,
  };
}

/** To the company: somebody asked for something. */
export function requestNoticeLetter(facts: RequestFacts): Letter {
  const { reference, products, isService, customer, photos, companyName, url } = facts;
  return {
    subject: `New request ${reference}: ${products}`,
    heading: "A new request",
    lead: `Somebody asks for ${isService ? "help with " : ""}${products}.`,
    parts: [
      {
        kind: "facts",
        facts: [
          { name: "Reference", value: reference, strong: true },
          { name: "Name", value: customer.name },
          { name: "E-mail", value: customer.email },
          { name: "Phone", value: customer.phone ?? "none given" },
          { name: "Photos", value: String(photos) },
        ],
      },
      { kind: "button", label: "Open the project", url },
    ],
    reason: `You get this e-mail because this is the address of ${companyName} for new requests.`,
  };
}

const WORDS = { solar: "solar", battery: "a battery", ev_charger: "an EV charger" } as const;

/** Products asked for, as words in a sentence. */
export function productsInWords(
  products: readonly { solar: boolean; battery: boolean; ev_charger: boolean }[],
): string {
  const wanted = (["solar", "battery", "ev_charger"] as const).filter((name) =>
    products.some((entry) => entry[name]),
  );
  if (wanted.length === 0) return "a system";
  return new Intl.ListFormat("en-AU").format(wanted.map((name) => WORDS[name]));
}
