import * as z from "zod/mini";

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const moment = z.iso.datetime();

/** How a customer signed: their name in letters, or a drawing beside it. */
export const storedSignature = z.strictObject({ kind: z.enum(["TYPED", "DRAWN"]), data: z.string() });

/**
 * How we knew who accepted: signed in on a device, or acting by an API token; or by the member of staff who handed the
 * customer their own device to sign on, and was there.
 */
const via = z.union([
  z.strictObject({ kind: z.literal("session"), sessionId: z.guid() }),
  z.strictObject({ kind: z.literal("token"), tokenId: z.guid(), scope: z.enum(["read", "write"]) }),
  z.strictObject({ kind: z.literal("hand-over"), handOverId: z.guid(), handedOverAt: moment }),
]);

/**
 * Evidence of one acceptance. Its canonical JSON is hashed, and the next acceptance of the project holds that hash: a chain.
 */
export const acceptanceRecord = z.strictObject({
  kind: z.literal("contract-acceptance"),
  format: z.literal(1),
  id: z.guid(),
  projectId: z.guid(),
  customerId: z.nullable(z.guid()),
  /** Place in the project's chain, from 0. */
  sequence: z.int().check(z.gte(0)),
  /** Hash of the record before; null for the first. */
  previousHash: z.nullable(sha256),
  contractId: z.guid(),
  version: z.int(),
  documentSha256: sha256,
  pdfSha256: sha256,
  acceptedAt: moment,
  /** What was declared, and whether a box beside it was ticked on our screen; else the request itself declares it. */
  consent: z.strictObject({ text: z.string(), ticked: z.boolean() }),
  /** As the customer gave it; null for requests that name nobody. */
  signerName: z.nullable(z.string()),
  signature: z.nullable(storedSignature),
  /** Who sent the acceptance, and how we knew; of a hand-over, on whose device and in whose presence the customer signed. */
  by: z.strictObject({
    userId: z.guid(),
    email: z.string(),
    name: z.nullable(z.string()),
    role: z.enum(["CUSTOMER", "SALES", "ADMIN"]),
    via,
  }),
  /** True when staff accepted for the customer. */
  onBehalf: z.boolean(),
  address: z.string(),
  userAgent: z.nullable(z.string()),
  /** The last moment of cooling off; null when there is none. */
  coolingOffEndsAt: z.nullable(moment),
});

export type AcceptanceRecord = z.output<typeof acceptanceRecord>;

/** The member of staff on whose device, and in whose presence, the customer signed; null when they did not. */
export function presentOf({ by }: AcceptanceRecord): string | null {
  return by.via.kind === "hand-over" ? (by.name ?? by.email) : null;
}

/** A stored record, read back. Throws when the bytes are none: somebody tampered with them. */
export function readRecord(bytes: Uint8Array): AcceptanceRecord {
  return acceptanceRecord.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
}
