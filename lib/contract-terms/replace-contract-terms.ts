import "server-only";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { newestTerms } from "#lib/contract-terms/contract-terms.queries.ts";
import { contractTerms, contractTermsBody } from "#lib/contract-terms/contract-terms.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin rewrites what is written under contracts from now on. */
export const replaceContractTerms = operation({
  slug: "replace-contract-terms",
  summary: "Rewrite the terms of contracts",
  description:
    "Adds the version after the one that was read, which `version` names: when somebody else added one meanwhile, nothing " +
    "changes. The same words again add none. Contracts that were issued stay as they are.",
  method: "PUT",
  path: "/api/contract-terms",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: contractTermsBody },
  result: contractTerms,
  status: 200,
  errors: ["settings_changed"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, actor, input: { body } }) {
    const { version, text } = body;
    const newest = await newestTerms(tx);
    // Whoever sends the same once more, because no answer came, has what they wanted.
    if (newest.text === text) return newest;
    const added = await tx.$executeRaw`
      INSERT INTO contract_terms (version, text, actor, created_at)
      SELECT version + 1, ${text}, ${JSON.stringify(actorOnRecord(actor))}::jsonb, now()
      FROM contract_terms WHERE version = ${version}
      ON CONFLICT (version) DO NOTHING`;
    if (added === 0) throw new DomainError("settings_changed", "Somebody rewrote the terms meanwhile.");
    return newestTerms(tx);
  },
});
