import { notFound } from "next/navigation";
import { NewProjectForm } from "#components/new-project/new-project-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "New project" };

export default async function Page() {
  const actor = await signedInPageActor("/workspace/new");
  if (actor.kind !== "staff") notFound();
  return (
    <WorkspaceFrame actor={actor} here={null}>
      <main id="main" className="mx-auto w-full max-w-3xl px-5 pt-4 pb-24 sm:px-8">
        <a
          href="/workspace"
          className="-ml-2 inline-flex min-h-12 items-center gap-1.5 rounded-md px-2 font-semibold text-leaf hover:underline hover:underline-offset-4"
        >
          <Icon name="arrowLeft" />
          All projects
        </a>
        <h1 className="mb-8 text-2xl">New project</h1>
        <NewProjectForm />
      </main>
    </WorkspaceFrame>
  );
}
