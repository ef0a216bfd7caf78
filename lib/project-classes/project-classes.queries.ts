import "server-only";
import { database, type Transaction } from "#lib/db/client.ts";
import type { ProjectClassList } from "#lib/project-classes/project-class.schema.ts";

/** The classes that staff are offered, and the version of their list. */
export async function readProjectClasses(db: Pick<Transaction, "$queryRaw">): Promise<ProjectClassList> {
  const [list] = await db.$queryRaw<ProjectClassList[]>`SELECT version, classes FROM project_class_list`;
  if (list === undefined) throw new Error("The list of classes that came with the database is gone.");
  return list;
}

/** The same, for pages. Whether they may be seen, the page has asked. */
export function findProjectClasses(): Promise<ProjectClassList> {
  return readProjectClasses(database());
}
