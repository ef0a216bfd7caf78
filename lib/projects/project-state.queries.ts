import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import { wasFaster } from "#lib/projects/was-faster.rules.ts";

/**
 * Names a project as it was read. No two of its states have the same `updatedAt`; the rest names the very answer, which also
 * tells what time alone does, such as that a contract ran out.
 */
export function projectTag({ updatedAt }: { updatedAt: string }, exact: string): string {
  return `${updatedAt}/${exact}`;
}

/** What a change of `projects` asks so that it changes the state of this tag alone. Without a tag: whatever is there. */
export function isAt(tag: string | null): Prisma.Sql {
  return tag === null ? Prisma.sql`TRUE` : Prisma.sql`${iso("updated_at")} = ${stateOf(tag)}`;
}

/** Throws `precondition_failed` when a tag was sent and the project is in another state by now. */
export async function assertAt(
  db: Pick<Transaction, "$queryRaw">,
  projectId: string,
  tag: string | null,
): Promise<void> {
  if (tag === null) return;
  const found = await db.$queryRaw<object[]>`
    SELECT FROM projects WHERE id = ${projectId}::uuid AND ${isAt(tag)}`;
  if (found.length === 0) throw wasFaster();
}

/** What somebody changed is in the first part of a tag; what only time did stands in nobody's way. */
function stateOf(tag: string): string {
  return tag.split("/")[0] ?? tag;
}
