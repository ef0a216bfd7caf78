import "server-only";
import { isCurrencyUsed } from "#lib/brand/currency-use.queries.ts";
import { type Brand, readBrand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";

/** What its page shows of the brand. */
export interface BrandSettings {
  brand: Brand;
  /** Amounts were agreed or recorded in the currency: it stays. */
  isCurrencyUsed: boolean;
  /** Who saved it last; null when nobody did. */
  savedBy: string | null;
}

/** The brand as it is in the database now. Who may see it, the caller has asked. */
export async function findBrandSettings(): Promise<BrandSettings> {
  const found = await readBrand(database());
  const [saved] = await database().$queryRaw<{ name: string }[]>`
    SELECT coalesce(name, email) AS name FROM users WHERE id = (
      SELECT (actor ->> 'userId')::uuid FROM brand_versions WHERE version = ${found.version}
    )`;
  return {
    brand: found,
    isCurrencyUsed: await isCurrencyUsed(database()),
    savedBy: saved?.name ?? null,
  };
}
