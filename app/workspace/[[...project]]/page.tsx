import { notFound } from "next/navigation";
import { NothingChosen } from "#components/workspace/nothing-chosen.tsx";
import { ProjectDetail } from "#components/workspace/project-detail.tsx";
import { ProjectList } from "#components/workspace/project-list.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import type { SignedIn } from "#lib/actor.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findPortalContract } from "#lib/contracts/portal-contract.queries.ts";
import { findProjectClasses } from "#lib/project-classes/project-classes.queries.ts";
import {
  findPortalProject,
  type PortalProject,
  portalRetakeWishes,
  portalTimeline,
} from "#lib/projects/portal.queries.ts";
import { findSavedFilters } from "#lib/saved-filters/saved-filters.queries.ts";
import { editableRecords } from "#lib/workspace/editable-records.queries.ts";
import { projectRecord } from "#lib/workspace/project-record.queries.ts";
import { workspaceCounts, workspaceList } from "#lib/workspace/workspace.queries.ts";
import { askedFilters, type WorkspaceQuery, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

export const metadata = { title: "Projects" };

interface Props {
  params: Promise<{ project?: string[] }>;
  searchParams: Promise<WorkspaceQuery>;
}

/** One page for the list and what is chosen from it, so that the list stays where it was scrolled to. */
export default async function Page({ params, searchParams }: Props) {
  const [projectId, ...rest] = (await params).project ?? [];
  const query = await searchParams;
  const asked = askedFilters(query);
  const actor = await signedInPageActor(workspacePath(asked, { projectId }));
  if (actor.kind !== "staff" || rest.length > 0) notFound();
  const cursor = typeof query["cursor"] === "string" ? query["cursor"] : undefined;
  const [list, saved] = await Promise.all([workspaceList(actor, asked, cursor), findSavedFilters(actor)]);
  const found = projectId === undefined ? undefined : await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const whole = found === undefined ? undefined : await withRecord(actor, found);
  return (
    <WorkspaceFrame actor={actor} here="/workspace">
      <main
        id="main"
        className="grid min-h-0 flex-1 grid-cols-1 min-[52.5rem]:grid-cols-[22rem_minmax(0,1fr)] min-[52.5rem]:border-t min-[52.5rem]:border-line xl:grid-cols-[26rem_minmax(0,1fr)]"
      >
        <div
          className={`min-[52.5rem]:sticky min-[52.5rem]:top-0 min-[52.5rem]:h-svh min-[52.5rem]:overflow-y-auto min-[52.5rem]:border-r min-[52.5rem]:border-line min-[52.5rem]:pt-3 ${
            whole === undefined ? "" : "max-[52.5rem]:hidden"
          }`}
        >
          {found === undefined && <h1 className="sr-only">Projects</h1>}
          <ProjectList
            {...list}
            // Begun last: nothing that may still end this page leaves it behind.
            counts={workspaceCounts(actor, asked)}
            asked={asked}
            saved={saved}
            isLater={cursor !== undefined}
            chosen={projectId}
            now={new Date()}
          />
        </div>
        {whole === undefined ? (
          <NothingChosen />
        ) : (
          <ProjectDetail {...whole} userId={actor.userId} back={workspacePath(asked)} />
        )}
      </main>
    </WorkspaceFrame>
  );
}

/** A project with all that its page tells staff of it. */
async function withRecord(actor: SignedIn, found: PortalProject) {
  const { id, contract } = found.project;
  return {
    ...found,
    events: await portalTimeline(actor, id),
    wishes: await portalRetakeWishes(id),
    record: await projectRecord(id),
    records: await editableRecords(actor, found.project),
    classes: (await findProjectClasses()).classes,
    contract: contract === null ? null : await findPortalContract(actor, id),
  };
}
