import "server-only";
import type { BrandView } from "#lib/brand/brand.schema.ts";
import { readBrand } from "#lib/brand.ts";
import type { Transaction } from "#lib/db/client.ts";
import { WRITER } from "#lib/settings-writer.queries.ts";

/** The brand as it is in the database now, as the API tells it. */
export async function readBrandView(db: Pick<Transaction, "brandVersion" | "$queryRaw">): Promise<BrandView> {
  const { phone, email, logo, ...told } = await readBrand(db);
  const [saved] = await db.$queryRaw<{ savedAt: Date; savedBy: string | null }[]>`
    SELECT created_at AS "savedAt", ${WRITER} AS "savedBy" FROM brand_versions WHERE version = ${told.version}`;
  return {
    ...told,
    phone: phone ?? null,
    email: email ?? null,
    logo: logo && { id: logo.id, width: logo.width, height: logo.height },
    savedAt: saved?.savedAt.toISOString() ?? null,
    savedBy: saved?.savedBy ?? null,
  };
}
