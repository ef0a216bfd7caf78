import "server-only";
import * as z from "zod/mini";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { orNull } from "#lib/projects/portal.queries.ts";
import { type ProjectListItem, projectPageQuery } from "#lib/projects/project.schema.ts";
import { projectFilter } from "#lib/projects/project-filter.schema.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";
import { readListCounts } from "#lib/workspace/list-counts.queries.ts";
import type { ListCounts } from "#lib/workspace/list-counts.rules.ts";
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

/** How many projects these filters leave, and how many of them wait on whom; none for what is no filter. */
export async function workspaceCounts(
  actor: SignedIn,
  asked: Partial<Record<FilterName, string>>,
): Promise<ListCounts> {
  const now = new Date();
  const parsed = z.object(projectFilter).safeParse(listQueryOf(asked, now));
  if (!parsed.success) return { fitting: 0, company: 0, homeowner: 0 };
  return await readListCounts(database(), actor, parsed.data, now);
}
