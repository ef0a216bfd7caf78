import "server-only";
import { termsWords } from "#lib/contract-terms/terms-name.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { ContractLook } from "#lib/contracts/contract-look.ts";
import { type Accepted, writeAcceptance } from "#lib/contracts/contract-pdf-certificate.ts";
import { writeFacts } from "#lib/contracts/contract-pdf-facts.ts";
import { LOOK, SUN } from "#lib/contracts/contract-pdf-look.ts";
import { writePrice } from "#lib/contracts/contract-pdf-prices.ts";
import { hasMissingCharacters } from "#lib/pdf/faces.ts";
import { PdfWriter, TEXT_WIDTH } from "#lib/pdf/pdf-writer.ts";
import { dayInWords, momentInWords } from "#lib/sites/site-time.rules.ts";

/** A contract as a file for people: exactly what its document says. */
export function contractPdf(
  document: ContractDocument,
  documentSha256: string,
  look: ContractLook,
): Promise<Buffer<ArrayBuffer>> {
  const pdf = contractPages(document, look);
  return pdf.finish(foot(document, documentSha256));
}

/** The contract with a page that certifies its acceptance; the exact originals are enclosed. */
export function acceptedContractPdf(accepted: Accepted): Promise<Buffer<ArrayBuffer>> {
  const { document, documentSha256, record, originals, look } = accepted;
  const pdf = contractPages(document, look);
  pdf.newPage();
  writeAcceptance(pdf, accepted);
  const time = new Date(record.acceptedAt);
  for (const { name, bytes, type, description } of originals) {
    pdf.attach(name, bytes, { type, description, time });
  }
  return pdf.finish(foot(document, documentSha256));
}

function contractPages(document: ContractDocument, look: ContractLook): PdfWriter {
  const { company, reference, version } = document;
  const pdf = new PdfWriter({
    title: `Contract ${reference}, version ${version}`,
    author: company.name,
    createdAt: new Date(document.issuedAt),
    accent: look.accent,
  });
  writeLogo(pdf, look);
  writeHead(pdf, document);
  writeParties(pdf, document);
  writeChanges(pdf, document);
  writePrice(pdf, document);
  writeCoolingOff(pdf, document);
  writeTerms(pdf, document);
  if (hasMissingCharacters(JSON.stringify(document))) {
    pdf.space(10);
    pdf.block("P", BOXES, { style: LOOK.quiet });
  }
  return pdf;
}

const BOXES =
  "A box stands for a character that this file has no letters for. Your project's page shows it, and so does the agreed document, which is enclosed once you accept.";

/** Room for the logo, in points. */
const LOGO = { width: 190, height: 38 } as const;

/** The edge of a roof with the sun on it, and the logo under it. The name stands in type below: the picture is for the eye. */
function writeLogo(pdf: PdfWriter, { logo }: ContractLook): void {
  pdf.artifact((drawing, left) => {
    drawing.rect(left, pdf.y - 18, 44, 4).fill(SUN);
    drawing.rect(left + 48, pdf.y - 18, TEXT_WIDTH - 48, 4).fill(pdf.accent);
  });
  if (logo === null) return;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  pdf.artifact((drawing, left) => drawing.image(logo.picture, left, pdf.y, { width, height }));
  pdf.y += height + 8;
}

function writeHead(pdf: PdfWriter, document: ContractDocument): void {
  const { company, reference, version, site } = document;
  pdf.block("P", company.name, { style: LOOK.company });
  pdf.block("H1", "Contract", { style: LOOK.title });
  const reach = [company.phone, company.email].filter((way) => way !== null).join(" · ");
  if (reach !== "") pdf.block("P", reach, { style: LOOK.quiet });
  pdf.space(10);
  const quarter = TEXT_WIDTH / 4;
  writeFacts(
    pdf,
    [
      ["Reference", reference],
      ["Version", String(version)],
      ["Issued", dayInWords(new Date(document.issuedAt), site.timeZone)],
      ["Can be accepted until", momentInWords(new Date(document.validUntil), site.timeZone)],
    ],
    [quarter * 0.68, quarter * 0.4, quarter * 1.27, quarter * 1.65],
  );
}

function writeParties(pdf: PdfWriter, { customer, site }: ContractDocument): void {
  const half = TEXT_WIDTH / 2;
  const person =
    customer === null
      ? ["Not known yet"]
      : [
          customer.companyName === null
            ? customer.name
            : `${customer.companyName}${customer.abn === null ? "" : ` (ABN ${customer.abn})`}`,
          ...(customer.companyName === null ? [] : [customer.name]),
          customer.email,
          ...(customer.phone === null ? [] : [customer.phone]),
        ];
  const place = [site.place ?? "", ...(site.nmi === null ? [] : [`Meter (NMI) ${site.nmi}`])];
  const installed = place.filter((line) => line !== "").join("\n");
  writeFacts(
    pdf,
    [
      ["Customer", person.join("\n")],
      ["Where it is installed", installed === "" ? "Not known yet" : installed],
    ],
    [half, half],
  );
}

function writeChanges(pdf: PdfWriter, { changes }: ContractDocument): void {
  if (changes === null) return;
  pdf.keep(60);
  pdf.block("H2", "What changed", { style: LOOK.heading });
  pdf.block("P", changes, { style: LOOK.text });
  pdf.space(12);
}

function writeCoolingOff(pdf: PdfWriter, { coolingOff }: ContractDocument): void {
  if (coolingOff === null) return;
  pdf.keep(110);
  pdf.space(10);
  pdf.block("H2", "Your right to change your mind", { style: LOOK.heading });
  for (const paragraph of coolingOff.notice) {
    pdf.block("P", paragraph, { style: LOOK.text });
    pdf.space(4);
  }
}

function writeTerms(pdf: PdfWriter, { terms, consent }: ContractDocument): void {
  pdf.keep(90);
  pdf.space(14);
  pdf.block("H2", "Terms", { style: LOOK.heading });
  pdf.block("P", `Terms ${termsWords(terms.version)}`, { style: LOOK.quiet });
  pdf.space(3);
  for (const { heading, paragraphs } of terms.sections) {
    pdf.keep(LOOK.subheading.leading + 2 * LOOK.small.leading);
    pdf.block("H3", heading, { style: LOOK.subheading });
    for (const paragraph of paragraphs) {
      pdf.block("P", paragraph, { style: LOOK.small });
      pdf.space(4);
    }
    pdf.space(3);
  }
  pdf.keep(70);
  pdf.space(8);
  pdf.block("H2", "Accepting", { style: LOOK.heading });
  pdf.block("P", "You accept on your project's page. By accepting you declare:", { style: LOOK.text });
  pdf.block("P", `“${consent}”`, { style: LOOK.strong });
}

function foot({ reference, version, company }: ContractDocument, documentSha256: string) {
  return {
    left: `${company.name} · Contract ${reference} · Version ${version}`,
    right: "Page",
    below: `SHA-256 of the agreed document: ${documentSha256}`,
  };
}
