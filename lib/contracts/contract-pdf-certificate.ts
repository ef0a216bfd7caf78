import "server-only";
import { type AcceptanceRecord, presentOf } from "#lib/contracts/acceptance-record.schema.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { ContractLook } from "#lib/contracts/contract-look.ts";
import { LOOK, RULE } from "#lib/contracts/contract-pdf-look.ts";
import { drawnBounds } from "#lib/contracts/signature.schema.ts";
import { hasMissingCharacters } from "#lib/pdf/faces.ts";
import type { PdfWriter } from "#lib/pdf/pdf-writer.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** Room for a drawn signature, in points. */
const SIGNATURE = { width: 200, height: 64 } as const;

/** Width of the names beside the particulars, in points. */
const NAMES = 132;

/** What belongs to an accepted contract beside its document. */
export interface Accepted {
  look: ContractLook;
  document: ContractDocument;
  documentSha256: string;
  record: AcceptanceRecord;
  /** Hash of the record. */
  hash: string;
  /** A drawn signature as a PNG, fit to be shown. */
  signaturePng: Buffer | null;
  /** The exact bytes that are evidence, enclosed by the name of their file. */
  originals: readonly { name: string; type: string; description: string; bytes: Buffer }[];
}

/** Writes the page that certifies an acceptance: who, how we knew, when, of what exactly, and where it stands in the chain. */
export function writeAcceptance(pdf: PdfWriter, accepted: Omit<Accepted, "originals" | "look">): void {
  const { document, record, hash } = accepted;
  const at = new Date(record.acceptedAt);
  pdf.block("P", document.company.name, { style: LOOK.company });
  pdf.block("H1", "Certificate of acceptance", { style: LOOK.title });
  pdf.space(4);
  pdf.block("P", `Contract ${document.reference}, version ${record.version}`, { style: LOOK.quiet });
  pdf.space(10);
  pdf.block("P", `“${record.consent.text}”`, { style: LOOK.strong });
  pdf.space(8);
  writeSignature(pdf, accepted);
  writeParticulars(pdf, "Who and when", [
    ["Accepted", `${momentInWords(at, document.site.timeZone)}\n${record.acceptedAt} (UTC)`],
    ["Customer", document.customer?.name ?? "Not known"],
    ["Name given", record.signerName ?? "None"],
    ["Sent by", sender(record)],
    ["Known by", knownBy(record)],
    ["On behalf", onBehalf(record)],
    [
      "Declared",
      record.consent.ticked ? "By ticking a box beside the words above" : "By sending the request",
    ],
    ["Internet address", record.address],
    ["Device", record.userAgent ?? "Not told"],
    ["Can be cancelled until", coolingOff(record, document.site.timeZone)],
  ]);
  writeParticulars(pdf, "Of what exactly", [
    ["Document", record.documentSha256],
    ["File as issued", record.pdfSha256],
    ["This acceptance", hash],
    ["The one before", record.previousHash ?? "None: this is the project's first acceptance"],
    ["Place in the chain", String(record.sequence + 1)],
    ["Acceptance", record.id],
    ["Project", record.projectId],
  ]);
  pdf.space(4);
  pdf.block("P", HOW_TO_CHECK, { style: LOOK.quiet });
  if (hasMissingCharacters(JSON.stringify(record))) {
    pdf.space(6);
    pdf.block("P", BOXES, { style: LOOK.quiet });
  }
}

const BOXES =
  "A box stands for a character that this page has no letters for. The acceptance that is enclosed holds the very characters.";

const HOW_TO_CHECK =
  "The long rows of letters and figures are SHA-256 checksums. The file as issued, the agreed document and the acceptance are enclosed in this file as attachments: whoever takes the SHA-256 of each finds the checksum above. Each acceptance holds the checksum of the one before it, so that none can be changed or taken away unnoticed.";

function sender({ by }: AcceptanceRecord): string {
  const who = by.name === null ? by.email : `${by.name}, ${by.email}`;
  return by.via.kind === "hand-over" ? `The customer, on the device of ${who}, who was present` : who;
}

function onBehalf(record: AcceptanceRecord): string {
  if (record.onBehalf) return "Yes: staff accepted for the customer";
  return presentOf(record) === null
    ? "No: the customer accepted"
    : "No: the customer signed, on the company’s device";
}

function knownBy({ by }: AcceptanceRecord): string {
  const role = { CUSTOMER: "Customer", SALES: "Sales", ADMIN: "Administrator" }[by.role];
  const { via } = by;
  switch (via.kind) {
    case "session":
      return `${role}, signed in, session ${via.sessionId}`;
    case "token":
      return `${role}, API token ${via.tokenId}`;
    case "hand-over":
      return `Handed the device by ${role} at ${via.handedOverAt} (UTC), hand-over ${via.handOverId}`;
  }
}

function coolingOff({ coolingOffEndsAt }: AcceptanceRecord, timeZone: string): string {
  return coolingOffEndsAt === null
    ? "No cooling-off period applies"
    : momentInWords(new Date(coolingOffEndsAt), timeZone);
}

function writeParticulars(
  pdf: PdfWriter,
  heading: string,
  rows: readonly (readonly [string, string])[],
): void {
  pdf.keep(60);
  pdf.space(10);
  pdf.block("H2", heading, { style: LOOK.heading });
  pdf.space(2);
  for (const [name, value] of rows) {
    pdf.keep(2 * LOOK.small.leading);
    const top = pdf.y;
    pdf.block("P", name, { style: LOOK.quiet, span: { x: 0, width: NAMES - 8 } });
    const beside = pdf.y;
    pdf.y = top;
    pdf.block("P", value, { style: LOOK.small, span: { x: NAMES, width: 351 } });
    pdf.y = Math.max(beside, pdf.y) + 3;
  }
}

function writeSignature(
  pdf: PdfWriter,
  { record, signaturePng }: Omit<Accepted, "originals" | "look">,
): void {
  const { signature, signerName } = record;
  if (signature === null) return;
  pdf.keep(SIGNATURE.height + 30);
  if (signature.kind === "TYPED") {
    pdf.block("P", signature.data, { style: { ...LOOK.title, size: 20, leading: 30 } });
  } else {
    pdf.figure(`Signature drawn by ${signerName ?? "the customer"}`, pdf.root, (drawing, left) => {
      if (signaturePng !== null) {
        drawing.image(signaturePng, left, pdf.y, { fit: [SIGNATURE.width, SIGNATURE.height] });
        return;
      }
      const { x, y, width, height } = drawnBounds(signature.data);
      const scale = Math.min(SIGNATURE.width / width, SIGNATURE.height / height);
      drawing.save();
      drawing.translate(left - x * scale, pdf.y - y * scale).scale(scale);
      drawing
        .path(signature.data)
        .lineWidth(1.4 / scale)
        .lineCap("round")
        .stroke(LOOK.title.colour);
      drawing.restore();
    });
    pdf.space(SIGNATURE.height + 4);
  }
  pdf.artifact((drawing, left) => {
    drawing
      .moveTo(left, pdf.y)
      .lineTo(left + 240, pdf.y)
      .lineWidth(0.7)
      .stroke(RULE);
  });
  pdf.space(3);
  const how = signature.kind === "TYPED" ? "typed" : "drawn";
  pdf.block("P", `Signed by ${signerName ?? signature.data} (${how})`, { style: LOOK.quiet });
}
