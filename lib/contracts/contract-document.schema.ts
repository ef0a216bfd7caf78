import * as z from "zod/mini";
import { STATES } from "#lib/sites/site-time.rules.ts";

const cents = z.int();
const moment = z.iso.datetime();

/** Somebody's particulars as they stood when the contract was issued. */
const customer = z.strictObject({
  name: z.string(),
  companyName: z.nullable(z.string()),
  abn: z.nullable(z.string()),
  email: z.string(),
  phone: z.nullable(z.string()),
});

const section = z.strictObject({ heading: z.string(), paragraphs: z.array(z.string()) });

/**
 * A contract as it was issued: everything the customer reads, and nothing else. Its canonical JSON is what is hashed and
 * accepted. Amounts are cents of `currency` including GST.
 */
export const contractDocument = z.strictObject({
  kind: z.literal("contract"),
  format: z.literal(1),
  contractId: z.guid(),
  projectId: z.guid(),
  /** The project's short name for people. */
  reference: z.string(),
  version: z.int(),
  issuedAt: moment,
  validUntil: moment,
  company: z.strictObject({
    name: z.string(),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
  }),
  /** Null when the project has no customer yet. */
  customer: z.nullable(customer),
  site: z.strictObject({
    /** Its address, label or position in words; null when all that is known is its meter. */
    place: z.nullable(z.string()),
    nmi: z.nullable(z.string()),
    state: z.nullable(z.enum(STATES)),
    /** IANA name of the zone in which its days begin and end. */
    timeZone: z.string(),
  }),
  currency: z.string(),
  lines: z.array(
    z.strictObject({ description: z.string(), quantity: z.number(), unitPrice: cents, total: cents }),
  ),
  rebates: z.array(z.strictObject({ description: z.string(), amount: cents })),
  /** Small-scale technology certificates that the customer assigns to the company. */
  stc: z.nullable(z.strictObject({ quantity: z.int(), unitValue: cents, total: cents })),
  gstPercent: z.number(),
  totals: z.strictObject({
    /** Before rebates. */
    price: cents,
    /** Contained in `price`. */
    gst: cents,
    rebates: cents,
    /** What the customer pays in the end. */
    net: cents,
    deposit: cents,
    balance: cents,
  }),
  /** What changed since the version before, in words. */
  changes: z.nullable(z.string()),
  /** Whether the customer had asked for the visit; null means unknown. */
  solicited: z.nullable(z.boolean()),
  /** The right to walk away, where there is one. */
  coolingOff: z.nullable(z.strictObject({ businessDays: z.int(), notice: z.array(z.string()) })),
  terms: z.strictObject({ version: z.string(), sections: z.array(section) }),
  /** What the customer declares by accepting. */
  consent: z.string(),
});

export type ContractDocument = z.output<typeof contractDocument>;

/** A stored document, read back. Throws when the bytes are none: somebody tampered with them. */
export function readDocument(bytes: Uint8Array): ContractDocument {
  return contractDocument.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
}
