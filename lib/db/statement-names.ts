import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** Most statements that a connection keeps prepared. Ours are few; ones made up of parts of varying number must not pile up. */
const MOST = 300;

const names = new Map<string, string>();

const ANEW = "/* planned anew */";

/**
 * Ends a statement whose best plan depends on what is asked for, such as a search for a rare or a common word: it is planned
 * each time.
 */
export const PLANNED_ANEW = Prisma.raw(ANEW);

/**
 * The name under which PostgreSQL keeps a statement prepared, so that it is parsed and planned once for each connection and
 * not every time: reading a project is half as dear that way. None ("") for what is planned anew,
 * and for what comes after the first 300.
 */
export function statementName({ sql }: { sql: string }): string {
  if (sql.endsWith(ANEW)) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST) return "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
