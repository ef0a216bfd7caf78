import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";

/** What a rep types of a new project, by the path that a refusal names it with. Blank where nothing is typed. */
export const TYPED = [
  "customer.firstName",
  "customer.lastName",
  "customer.companyName",
  "customer.email",
  "customer.phone",
  "site.fullAddress",
  "site.nmi",
  "solar",
  "battery",
  "ev_charger",
  "type",
  "customerComments",
  "process",
] as const;
export type Typed = Record<(typeof TYPED)[number], string>;

/** Nothing typed yet. */
export const BLANK: Typed = {
  "customer.firstName": "",
  "customer.lastName": "",
  "customer.companyName": "",
  "customer.email": "",
  "customer.phone": "",
  "site.fullAddress": "",
  "site.nmi": "",
  solar: "",
  battery: "",
  ev_charger: "",
  type: "",
  customerComments: "",
  process: "",
};

/** Whether somebody new was typed before. */
export function isNewTyped(typed: Typed): boolean {
  return TYPED.some((name) => name.startsWith("customer.") && typed[name] !== "");
}

/** Whom and where it is for. */
export interface Chosen {
  /** A customer whom the company knows; undefined for a new one. */
  customer: KnownCustomer | undefined;
  /** A site of theirs; undefined for a new one. */
  siteId: string | undefined;
}

/** Whether it is up to the rep that the process starts: of what is new it always does. */
export function isProcessOptional({ customer, siteId }: Chosen): boolean {
  return customer !== undefined && siteId !== undefined;
}

/** What is missing, in the order of the page: where, and what to do. */
export function missing(typed: Typed, chosen: Chosen): Missing[] {
  const wanted: readonly Wanted[] = [
    [productsOf(typed).length === 0, "solar", "Choose at least one product."],
    [
      isProcessOptional(chosen) && typed.process === "",
      "process-start",
      "Choose whether the process starts or the project is only recorded.",
    ],
  ];
  return [
    ...(chosen.customer === undefined ? missingOfCustomer(typed) : []),
    ...(chosen.siteId === undefined ? missingOfSite(typed) : []),
    ...missingAmong(wanted),
  ];
}

/** What is missing of somebody new. */
export function missingOfCustomer(typed: Typed): Missing[] {
  return missingAmong([
    [typed["customer.firstName"] === "", "customer.firstName", "Enter a first name."],
    [typed["customer.lastName"] === "", "customer.lastName", "Enter a last name."],
    [typed["customer.email"] === "", "customer.email", "Enter an e-mail address like name@example.com."],
  ]);
}

/** What is missing of a new site. */
export function missingOfSite(typed: Typed): Missing[] {
  const isNowhere = typed["site.fullAddress"] === "" && typed["site.nmi"] === "";
  return missingAmong([[isNowhere, "site.fullAddress", "Enter the address, or at least the meter number."]]);
}

type Missing = { target: string; message: string };
type Wanted = readonly [isMissing: boolean, target: string, message: string];

function missingAmong(wanted: readonly Wanted[]): Missing[] {
  return wanted.filter(([isMissing]) => isMissing).map(([, target, message]) => ({ target, message }));
}

/** The body of create-project that says so. */
export function newProjectBody(typed: Typed, chosen: Chosen): object {
  const { customer, siteId } = chosen;
  return {
    type: typed.type === "SERVICE" ? "SERVICE" : "SALES",
    productsOfInterest: [Object.fromEntries(productsOf(typed).map((product) => [product, true]))],
    ...customerOrId(typed, customer),
    ...siteOrId(typed, siteId),
    ...given({ customerComments: typed.customerComments }),
    triggerProcess: !isProcessOptional(chosen) || typed.process === "start",
  };
}

/** The body's words for somebody known, or for somebody new as they are typed. */
export function customerOrId(typed: Typed, known: Pick<KnownCustomer, "id"> | undefined): object {
  if (known !== undefined) return { customerId: known.id };
  const companyName = typed["customer.companyName"];
  const named = given({
    firstName: typed["customer.firstName"],
    lastName: typed["customer.lastName"],
    email: typed["customer.email"],
    phone: typed["customer.phone"],
    companyName,
  });
  return { customer: { ...named, type: companyName === "" ? "PERSON" : "BUSINESS" } };
}

/** The body's words for a known site, or for a new one as it is typed. */
export function siteOrId(typed: Typed, siteId: string | undefined): object {
  if (siteId !== undefined) return { siteId };
  return { site: given({ fullAddress: typed["site.fullAddress"], nmi: typed["site.nmi"] }) };
}

/** What to look for so that a customer is not made twice. Blank where too little is typed. */
export function lookalikes(typed: Typed): { email: string; phone: string; address: string } {
  const email = typed["customer.email"].trim();
  const digits = typed["customer.phone"].replaceAll(/[^+\d]/g, "");
  const [street = ""] = typed["site.fullAddress"].split(",");
  return {
    email: /^\S+@\S+\.\S{2,}$/.test(email) ? email : "",
    phone: digits.length >= 8 ? digits : "",
    address: street.trim().length >= 8 ? street.trim() : "",
  };
}

/** What a customer who was found has in common with what is typed, in words; nothing when the search found them by less. */
export function inCommon({ email, phone, sites }: KnownCustomer, typed: Typed): string[] {
  const wanted = lookalikes(typed);
  const street = ` ${wanted.address.toLowerCase()}`;
  const same: readonly (readonly [isSame: boolean, words: string])[] = [
    [wanted.email !== "" && email.toLowerCase() === wanted.email.toLowerCase(), "the same e-mail"],
    [wanted.phone !== "" && phone?.slice(-8) === wanted.phone.slice(-8), "the same phone"],
    [
      wanted.address !== "" && sites.some((site) => ` ${placeWords(site)}`.toLowerCase().includes(street)),
      "the same address",
    ],
  ];
  return same.filter(([isSame]) => isSame).map(([, words]) => words);
}

function given(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== ""));
}

function productsOf(typed: Typed): string[] {
  return (["solar", "battery", "ev_charger"] as const).filter((product) => typed[product] !== "");
}
