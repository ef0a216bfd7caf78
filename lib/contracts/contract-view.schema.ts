import * as z from "zod/mini";
import { storedSignature } from "#lib/contracts/acceptance-record.schema.ts";
import { contractDocument } from "#lib/contracts/contract-document.schema.ts";
import { contractStatus } from "#lib/projects/project.schema.ts";

const cents = z.int();
const moment = z.iso.datetime();
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const kind = z.enum(["added", "removed", "changed"]);

function beforeAndAfter<Value>(value: z.ZodMiniType<Value>) {
  return z.strictObject({ before: value, after: value });
}

const charged = z.strictObject({ quantity: z.number(), unitPrice: cents, total: cents });
const certificates = z.nullable(z.object({ quantity: z.int(), unitValue: cents }));

/** How a version differs from an earlier one: see `ContractDifference`. */
export const contractDifference = z.strictObject({
  from: z.int(),
  to: z.int(),
  lines: z.array(
    z.strictObject({
      kind,
      description: z.string(),
      before: z.nullable(charged),
      after: z.nullable(charged),
      difference: cents,
    }),
  ),
  rebates: z.array(
    z.strictObject({
      kind,
      description: z.string(),
      before: z.nullable(cents),
      after: z.nullable(cents),
    }),
  ),
  stc: z.nullable(beforeAndAfter(certificates)),
  totals: z.strictObject({
    price: beforeAndAfter(cents),
    rebates: beforeAndAfter(cents),
    net: beforeAndAfter(cents),
    deposit: beforeAndAfter(cents),
  }),
  terms: z.nullable(beforeAndAfter(z.string())),
  netDifference: cents,
});

/** An acceptance as people see it. Who it was by, in full, is for staff and in the certificate. */
const acceptanceView = z.strictObject({
  id: z.guid(),
  version: z.int(),
  acceptedAt: moment,
  signerName: z.nullable(z.string()),
  signature: z.nullable(storedSignature),
  onBehalf: z.boolean(),
  /** Whose device the customer signed on, and who was there; null when they signed on their own. */
  inPresenceOf: z.nullable(z.string()),
  /** The name, or else the address, of whoever sent it. */
  by: z.string(),
  /** Hash of the acceptance record: what later evidence builds on. */
  hash: sha256,
  previousHash: z.nullable(sha256),
  documentSha256: sha256,
});

/** What the timeline keeps of how a version was issued, for staff alone. */
export const contractNotes = z.object({
  warnings: z.array(z.string()),
  depositReason: z.nullable(z.string()),
});

/** A version of a project's contract, as get-contract answers it and the portal shows it. */
export const contractView = z.strictObject({
  id: z.guid(),
  version: z.int(),
  status: contractStatus,
  issuedAt: moment,
  validUntil: moment,
  document: contractDocument,
  documentSha256: sha256,
  pdfSha256: sha256,
  /** Since the newest version accepted before this one; where none was, since the version before. Null for the first. */
  difference: z.nullable(contractDifference),
  /** Acceptance of this version. */
  acceptance: z.nullable(acceptanceView),
  /** Where the customer may, or might, walk away: until `endsAt`, which is the end of a day of the site. */
  coolingOff: z.nullable(z.strictObject({ endsAt: moment })),
  /** What staff should know of it; nothing for homeowners. */
  ...contractNotes.shape,
  /** All versions, newest first. */
  versions: z.array(
    z.strictObject({
      version: z.int(),
      status: contractStatus,
      issuedAt: moment,
      validUntil: moment,
      price: cents,
      acceptedAt: z.nullable(moment),
    }),
  ),
});

export type ContractView = z.output<typeof contractView>;
