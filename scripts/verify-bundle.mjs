// Verifies the evidence of a project that `npm run admin -- evidence:export` wrote, on any machine with Node 20 or newer: no
// database, no packages, nothing but this file.
//
//   node verify-bundle.mjs evidence.json
import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * @typedef {{ version: number, id: string, documentSha256: string, pdfSha256: string, price: number, rebates: number,
 *   deposit: number, solicited: boolean | null, validUntil: string, issuedAt: string, document: string, pdf: string }} Contract
 *   A version of a contract as it is stored; document and pdf in base64.
 * @typedef {{ id: string, version: number, sequence: number, acceptedAt: string, hash: string, record: string }} Acceptance
 *   An acceptance as it is stored; record in base64.
 * @typedef {{ sequence: number, type: string, data: unknown }} Event An entry of the timeline.
 * @typedef {{ kind: "evidence", format: 1, projectId: string, contractVersion: number | null, acceptedVersion: number | null,
 *   evidenceHash: string | null, coolingOffEndsAt: string | null, contracts: Contract[], acceptances: Acceptance[],
 *   events: Event[] }} Evidence
 *   All evidence of one project.
 * @typedef {{ projectId: string, item: string, fault: string }} Fault Something that is broken: where, and what of it.
 */

/**
 * Everything that is broken in the evidence of a project, by name; nothing when all of it holds together.
 * @param {Evidence} evidence
 * @returns {Fault[]}
 */
export function faultsOf(evidence) {
  const contracts = [...evidence.contracts].sort((one, other) => one.version - other.version);
  const acceptances = [...evidence.acceptances].sort((one, other) => one.sequence - other.sequence);
  const faults = [
    ...contracts.flatMap((contract, index) => contractFaults(evidence, contract, index)),
    ...acceptances.flatMap((acceptance, index) => {
      const before = acceptances[index - 1]?.hash ?? null;
      return acceptanceFaults(evidence, acceptance, { index, before });
    }),
    ...projectFaults(evidence, { contracts, acceptances }),
  ];
  return faults.map(([item, fault]) => ({ projectId: evidence.projectId, item, fault }));
}

/**
 * @param {Evidence} evidence
 * @param {Contract} contract
 * @param {number} index
 */
function contractFaults(evidence, contract, index) {
  const item = `contract version ${contract.version}`;
  const bytes = Buffer.from(contract.document, "base64");
  const document = canonical(bytes);
  const totals = part(document, "totals");
  const event = eventsOf(evidence, "Project.ContractIssued").filter(
    (data) => data["version"] === contract.version,
  );
  return faultsAmong(item, [
    [contract.version === index + 1, "a version before it is missing"],
    [sha256(bytes) === contract.documentSha256, "the document does not match its hash"],
    [sha256(Buffer.from(contract.pdf, "base64")) === contract.pdfSha256, "the file does not match its hash"],
    [document !== null, "the document is not canonical JSON"],
    [document?.["contractId"] === contract.id, "the document is of another contract"],
    [document?.["projectId"] === evidence.projectId, "the document is of another project"],
    [document?.["version"] === contract.version, "the document is of another version"],
    [totals?.["price"] === contract.price, "the price is not the document's"],
    [totals?.["rebates"] === contract.rebates, "the rebates are not the document's"],
    [totals?.["deposit"] === contract.deposit, "the deposit is not the document's"],
    [document?.["solicited"] === contract.solicited, "whether it was solicited is not as the document says"],
    [document?.["validUntil"] === contract.validUntil, "the validity is not the document's"],
    [document?.["issuedAt"] === contract.issuedAt, "the time of issue is not the document's"],
    [event.length === 1, "the timeline does not tell of its issue once"],
    [
      event.every((data) => data["documentSha256"] === contract.documentSha256),
      "the timeline names another hash of the document",
    ],
  ]);
}

/**
 * @param {Evidence} evidence
 * @param {Acceptance} acceptance
 * @param {{ index: number, before: string | null }} place
 */
function acceptanceFaults(evidence, acceptance, { index, before }) {
  const item = `acceptance ${acceptance.sequence + 1} (of version ${acceptance.version})`;
  const bytes = Buffer.from(acceptance.record, "base64");
  const record = canonical(bytes);
  const contract = evidence.contracts.find(({ version }) => version === acceptance.version);
  const document = contract === undefined ? null : canonical(Buffer.from(contract.document, "base64"));
  const event = eventsOf(evidence, "Project.ContractAccepted").filter(
    (data) => data["version"] === acceptance.version,
  );
  return faultsAmong(item, [
    [acceptance.sequence === index, "an acceptance before it is missing"],
    [sha256(bytes) === acceptance.hash, "the record does not match its hash"],
    [record !== null, "the record is not canonical JSON"],
    [record?.["previousHash"] === before, "the record does not hold the hash of the one before it"],
    [record?.["id"] === acceptance.id, "the record is of another acceptance"],
    [record?.["projectId"] === evidence.projectId, "the record is of another project"],
    [record?.["version"] === acceptance.version, "the record is of another version"],
    [record?.["sequence"] === acceptance.sequence, "the record has another place in the chain"],
    [record?.["acceptedAt"] === acceptance.acceptedAt, "the time is not the record's"],
    [contract !== undefined, "its contract is missing"],
    [record?.["contractId"] === contract?.id, "the record names another contract"],
    [record?.["documentSha256"] === contract?.documentSha256, "the record names another document"],
    [record?.["pdfSha256"] === contract?.pdfSha256, "the record names another file"],
    [part(record, "consent")?.["text"] === document?.["consent"], "the record holds other words of consent"],
    [event.length === 1, "the timeline does not tell of it once"],
    [event.every((data) => data["hash"] === acceptance.hash), "the timeline names another hash"],
  ]);
}

/**
 * @param {Evidence} evidence
 * @param {{ contracts: Contract[], acceptances: Acceptance[] }} sorted
 */
function projectFaults(evidence, { contracts, acceptances }) {
  const last = acceptances.at(-1);
  const record = last === undefined ? null : canonical(Buffer.from(last.record, "base64"));
  const told = (/** @type {string} */ type) => eventsOf(evidence, type).length;
  return faultsAmong("project", [
    [evidence.contractVersion === (contracts.at(-1)?.version ?? null), "its newest contract is missing"],
    [evidence.acceptedVersion === (last?.version ?? null), "the accepted version is not the chain's"],
    [evidence.evidenceHash === (last?.hash ?? null), "the end of the chain is not the one it names"],
    [
      evidence.coolingOffEndsAt === (record?.["coolingOffEndsAt"] ?? null),
      "cooling off does not end as recorded",
    ],
    [told("Project.ContractIssued") === contracts.length, "the timeline tells of more or fewer contracts"],
    [
      told("Project.ContractAccepted") === acceptances.length,
      "the timeline tells of more or fewer acceptances",
    ],
  ]);
}

/**
 * @param {string} item
 * @param {readonly (readonly [holds: boolean, fault: string])[]} claims
 * @returns {(readonly [item: string, fault: string])[]}
 */
function faultsAmong(item, claims) {
  return claims.filter(([holds]) => !holds).map(([, fault]) => [item, fault]);
}

/**
 * @param {Evidence} evidence
 * @param {string} type
 */
function eventsOf({ events }, type) {
  return events.filter((event) => event.type === type).map(({ data }) => (isRecord(data) ? data : {}));
}

/**
 * What the bytes say, if they are JSON in canonical form (RFC 8785), of which there is only one.
 * @param {Buffer} bytes
 */
function canonical(bytes) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(bytes.toString("utf8"));
    return isRecord(value) && Buffer.from(canonicalText(value)).equals(bytes) ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function canonicalText(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(",")}}`;
}

/**
 * @param {Record<string, unknown> | null} value
 * @param {string} name
 */
function part(value, name) {
  const inner = value?.[name];
  return isRecord(inner) ? inner : null;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {Buffer} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * @param {unknown} value
 * @returns {value is Evidence}
 */
function isEvidence(value) {
  if (!isRecord(value) || value["kind"] !== "evidence" || value["format"] !== 1) return false;
  return [value["contracts"], value["acceptances"], value["events"]].every(Array.isArray);
}

function main() {
  const file = process.argv[2];
  if (file === undefined) {
    console.error("Usage: node verify-bundle.mjs FILE");
    return 2;
  }
  /** @type {unknown} */
  const evidence = JSON.parse(readFileSync(file, "utf8"));
  if (!isEvidence(evidence)) {
    console.error("This file holds no evidence that this program knows.");
    return 2;
  }
  const faults = faultsOf(evidence);
  for (const { item, fault } of faults) console.log(`BROKEN  ${item}: ${fault}`);
  const { projectId, contracts, acceptances, evidenceHash } = evidence;
  console.log(`Project ${projectId}: ${contracts.length} contracts, ${acceptances.length} acceptances.`);
  console.log(`End of the chain: ${evidenceHash ?? "none"}`);
  console.log(faults.length === 0 ? "Everything holds together." : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main();
}
