import "server-only";
import { listTerms, newestTerms, termsOfVersion } from "#lib/contract-terms/contract-terms.queries.ts";
import { type ContractTerms, contractTermsQuery } from "#lib/contract-terms/contract-terms.schema.ts";
import { database } from "#lib/db/client.ts";

interface AdminTerms {
  newest: ContractTerms;
  versions: Omit<ContractTerms, "text">[];
  /** The earlier version that the address asks for; null when it asks for none, or for one that is not there. */
  earlier: ContractTerms | null;
}

/** The terms for the page that changes them. Whether they may be seen, the page has asked. */
export async function findAdminTerms(asked: Record<string, unknown>): Promise<AdminTerms> {
  const { version } = contractTermsQuery.safeParse({ version: asked["version"] }).data ?? {};
  const [newest, versions, earlier] = await Promise.all([
    newestTerms(database()),
    listTerms(database()),
    version === undefined ? null : termsOfVersion(database(), version),
  ]);
  return { newest, versions, earlier };
}
