import type { Decision } from "#lib/contracts/acceptance.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

const REFUSALS: Record<Exclude<Decision, "accept" | "accepted already">, string> = {
  contract_not_applicable: "A service project has no contract.",
  project_closed: "This project is closed. Nothing more can be done with it.",
  contract_not_issued: "No contract is issued for this project yet.",
  contract_changed: "There is a newer version of the contract. Read it, then accept it.",
  contract_expired: "The contract was good until a day that has passed. Ask the company to issue it again.",
};

/** The refusal that says what stands against an acceptance; of one that nothing stands against, that it was changed meanwhile. */
export function acceptanceRefusal(decision: Decision): DomainError {
  const code = decision === "accept" || decision === "accepted already" ? "contract_changed" : decision;
  return new DomainError(code, REFUSALS[code]);
}
