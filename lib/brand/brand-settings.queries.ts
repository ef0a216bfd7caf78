import "server-only";
import type { BrandView } from "#lib/brand/brand.schema.ts";
import { readBrandView } from "#lib/brand/brand-view.queries.ts";
import { isCurrencyUsed } from "#lib/brand/currency-use.queries.ts";
import { database } from "#lib/db/client.ts";

/** What its page shows of the brand. */
export interface BrandSettings {
  brand: BrandView;
  /** Amounts were agreed or recorded in the currency: it stays. */
  isCurrencyUsed: boolean;
}

/** The brand as it is in the database now. Who may see it, the caller has asked. */
export async function findBrandSettings(): Promise<BrandSettings> {
  return { brand: await readBrandView(database()), isCurrencyUsed: await isCurrencyUsed(database()) };
}
