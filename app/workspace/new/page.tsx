import { notFound } from "next/navigation";
import { NewProjectForm } from "#components/new-project/new-project-form.tsx";
import { BackLink } from "#components/workspace/back-link.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "New project" };

export default async function Page() {
  const actor = await signedInPageActor("/workspace/new");
  if (actor.kind !== "staff") notFound();
  return (
    <WorkspaceFrame actor={actor} here={null}>
      <main id="main" className="mx-auto w-full max-w-3xl px-5 pt-4 pb-24 sm:px-8">
        <BackLink href="/workspace" words="All projects" />
        <h1 className="mb-8 text-2xl">New project</h1>
        <NewProjectForm />
      </main>
    </WorkspaceFrame>
  );
}
