import { notFound } from "next/navigation";
import { PipelinePictures } from "#components/pipeline/pipeline-pictures.tsx";
import { ListFilters } from "#components/workspace/list-filters.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { readPipeline } from "#lib/pipeline/pipeline.queries.ts";
import { maySeePipeline } from "#lib/pipeline/pipeline-access.rules.ts";
import { askedFilters, type WorkspaceQuery, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

export const metadata = { title: "Pipeline" };

/** How the business goes: the filters of the list on the left, and what they leave in pictures and numbers. */
export default async function Page({ searchParams }: { searchParams: Promise<WorkspaceQuery> }) {
  const asked = askedFilters(await searchParams);
  const actor = await signedInPageActor(workspacePath(asked, { page: "/workspace/pipeline" }));
  if (!maySeePipeline(actor)) notFound();
  return (
    <WorkspaceFrame actor={actor} here="/workspace/pipeline">
      <main
        id="main"
        className="grid flex-1 grid-cols-1 min-[52.5rem]:grid-cols-[22rem_minmax(0,1fr)] min-[52.5rem]:border-t min-[52.5rem]:border-line xl:grid-cols-[26rem_minmax(0,1fr)]"
      >
        <div className="no-print min-[52.5rem]:sticky min-[52.5rem]:top-0 min-[52.5rem]:h-svh min-[52.5rem]:overflow-y-auto min-[52.5rem]:border-r min-[52.5rem]:border-line min-[52.5rem]:pt-3">
          <ListFilters asked={asked} page="/workspace/pipeline" />
        </div>
        <div className="min-w-0 px-4 py-6 min-[52.5rem]:px-8">
          <div className="max-w-4xl">
            <PipelinePictures pipeline={await readPipeline(asked)} asked={asked} />
          </div>
        </div>
      </main>
    </WorkspaceFrame>
  );
}
