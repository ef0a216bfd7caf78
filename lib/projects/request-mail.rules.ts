/** What the mails about a new request tell. */
export interface RequestFacts {
  projectId: string;
  reference: string;
  /** Products in words, like "solar and a battery". */
  products: string;
  isService: boolean;
  customer: { name: string; firstName: string; email: string; phone: string | null };
  photos: number;
  company: { name: string; phone: string | undefined; email: string | undefined };
}

interface Letter {
  subject: string;
  text: string;
}

/** A name as people bear them. Anything else could be a stranger's message, sent in our name to an address of their choice. */
const PLAIN_NAME = /^[\p{L}\p{M}' ’-]{1,40}$/u;

/** To the homeowner: we have it, this is its name, this is what happens next. */
export function requestReceivedLetter({
  reference,
  products,
  isService,
  customer,
  company,
}: RequestFacts): Letter {
  const asked = isService ? `help with your ${products}` : products;
  const reach = [
    company.phone && `call ${company.phone}`,
    company.email && `write to ${company.email}`,
  ].filter(Boolean);
  return {
    subject: `We have your request ${reference}`,
    text: paragraphs(
      PLAIN_NAME.test(customer.firstName) ? `Hello ${customer.firstName},` : "Hello,",
      `Thank you. We have your request for ${asked}. Its reference is ${reference}.`,
      "What happens next: we look at your photos and your roof, and come back to you with questions or a price. There is nothing you need to do until then.",
      reach.length === 0 ? "" : `If something changes, ${reach.join(" or ")} and give the reference.`,
      company.name,
    ),
  };
}

/** To the company: somebody asked for something. */
export function requestNoticeLetter({
  reference,
  products,
  isService,
  customer,
  photos,
}: RequestFacts): Letter {
  return {
    subject: `New request ${reference}: ${products}`,
    text: paragraphs(
      `${customer.name} asks for ${isService ? "help with " : ""}${products}.`,
      [`E-mail: ${customer.email}`, `Phone: ${customer.phone ?? "none given"}`, `Photos: ${photos}`].join(
        "\n",
      ),
    ),
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

function paragraphs(...parts: string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
