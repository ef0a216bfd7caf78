import "server-only";
import * as z from "zod/mini";
import type { listUsersQuery, UserView } from "#lib/auth/user.schema.ts";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

const place = z.tuple([
  z.enum(["CUSTOMER", "SALES", "ADMIN"]),
  z.string().check(z.maxLength(254), z.regex(/^[^\0]*$/)),
]);

/** What a `UserView` is read from. */
export const USER_COLUMNS = Prisma.sql`id, email, name, role::text, disabled_at IS NOT NULL AS disabled, created_at AS "createdAt"`;

export type UserRow = Omit<UserView, "createdAt"> & { createdAt: Date };

export function viewOf({ createdAt, ...row }: UserRow): UserView {
  return { ...row, createdAt: createdAt.toISOString() };
}

/**
 * A page of people: admins, then sales, then homeowners, each by e-mail address. Looks at every row, which is quick enough for
 * a page that few people open now and then. Throws `validation_failed` for a cursor that is none of ours.
 */
export async function readUsers(
  db: Pick<Transaction, "$queryRaw">,
  { limit, cursor, q }: z.output<typeof listUsersQuery>,
): Promise<{ items: UserView[]; nextCursor: string | null }> {
  const rows = await db.$queryRaw<UserRow[]>`
    SELECT ${USER_COLUMNS} FROM users WHERE ${matching(q)} AND ${after(cursor)}
    ORDER BY users.role DESC, users.email LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map(viewOf);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.role, last.email]) : null };
}

function matching(q: string | undefined): Prisma.Sql {
  if (q === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`(strpos(email, lower(${q})) > 0 OR strpos(lower(coalesce(name, '')), lower(${q})) > 0)`;
}

function after(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`;
  const parsed = place.safeParse(placeOf(cursor));
  if (!parsed.success) throw badCursor();
  const [role, email] = parsed.data;
  return Prisma.sql`(role < ${role}::user_role OR (role = ${role}::user_role AND email > ${email}))`;
}
