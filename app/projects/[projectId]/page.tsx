import { notFound } from "next/navigation";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { ProjectOverview } from "#components/projects/project-overview.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findPortalProject, portalRetakeWishes, portalTimeline } from "#lib/projects/portal.queries.ts";

export const metadata = { title: "My project" };

interface Props {
  params: Promise<{ projectId: string }>;
}

export default async function Page({ params }: Props) {
  const { projectId } = await params;
  const actor = await signedInPageActor(`/projects/${projectId}`);
  const found = await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const events = await portalTimeline(actor, found.project.id);
  const wishes = await portalRetakeWishes(found.project.id);
  return (
    <PortalPage actor={actor} isWide back={{ href: "/projects", words: "My projects" }}>
      <ProjectOverview {...found} events={events} wishes={wishes} userId={actor.userId} />
    </PortalPage>
  );
}
