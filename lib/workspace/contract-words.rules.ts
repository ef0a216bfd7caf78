import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { warningWords } from "#lib/contracts/contract-warnings.rules.ts";

const STATUS_WORDS: Record<ContractView["status"], string> = {
  ISSUED: "with the customer",
  ACCEPTED: "accepted",
  SUPERSEDED: "replaced",
  EXPIRED: "run out",
  VOIDED: "void",
};

/** Where a version stands, as staff say it. */
export function contractStatusWords(status: ContractView["status"]): string {
  return STATUS_WORDS[status];
}

/** What is unusual of a contract, a sentence each, for whoever wrote it. Of a deposit that nobody explained, that alone. */
export function staffWarnings(codes: readonly string[]): string[] {
  const isUnexplained = codes.includes("deposit_unexplained");
  return codes
    .filter((code) => code !== "deposit_above_limit" || !isUnexplained)
    .map((code) => (code === "deposit_unexplained" ? UNEXPLAINED : warningWords(code)));
}

const UNEXPLAINED = "The deposit is above the usual share of the price, and nobody said why.";
