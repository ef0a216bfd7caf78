import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { orNull } from "#lib/projects/portal.queries.ts";
import { type ProjectListItem, projectPageQuery } from "#lib/projects/project.schema.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";
import { type FilterName, listQueryOf } from "#lib/workspace/workspace-url.rules.ts";

/** How many projects the list shows at once. */
const SHOWN = 40;

/** A part of the list as the workspace shows it. */
export interface WorkspaceList {
  projects: ProjectListItem[];
  nextCursor: string | null;
  /** The address asked for something that is no filter. */
  isMisread: boolean;
}

/** The projects that the filters of an address leave. What an address asks that is no filter leaves none, and says so. */
export async function workspaceList(
  actor: SignedIn,
  asked: Partial<Record<FilterName, string>>,
  cursor: string | undefined,
): Promise<WorkspaceList> {
  const query = { ...listQueryOf(asked, new Date()), limit: String(SHOWN), ...(cursor && { cursor }) };
  const parsed = projectPageQuery.safeParse(query);
  const page = parsed.success ? await orNull(() => readProjectList(database(), actor, parsed.data)) : null;
  if (page === null) return { projects: [], nextCursor: null, isMisread: true };
  return { projects: page.items, nextCursor: page.nextCursor, isMisread: false };
}
