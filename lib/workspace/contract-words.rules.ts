import type { ContractView } from "#lib/contracts/contract-view.schema.ts";

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
