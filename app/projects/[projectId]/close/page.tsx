import { notFound } from "next/navigation";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { CloseForm } from "#components/projects/close-form.tsx";
import { ClosingFollows } from "#components/projects/closing-follows.tsx";
import { ContactBox } from "#components/projects/contact-box.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";

export const metadata = { title: "Close the project" };

interface Props {
  params: Promise<{ projectId: string }>;
}

export default async function Page({ params }: Props) {
  const { projectId } = await params;
  const actor = await signedInPageActor(`/projects/${projectId}/close`);
  const found = await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const { project, may } = found;
  const isOffer = project.contract?.status === "ISSUED" && project.contract.acceptedVersion === null;
  return (
    <PortalPage actor={actor} back={{ href: `/projects/${project.id}`, words: "The project" }}>
      {may["close-project"] ? (
        <>
          <h1 className="text-2xl">{isOffer ? "It isn't for you?" : "Close this project?"}</h1>
          <ClosingFollows {...found} />
          <NeedsScript />
          <CloseForm
            projectId={project.id}
            back={`/projects/${project.id}`}
            deed={isOffer ? "Decline and close the project" : "Close the project"}
          />
        </>
      ) : (
        <>
          <h1 className="text-2xl">
            {project.stage === "CLOSED" ? "It's closed already" : "Let's talk about it first"}
          </h1>
          <p className="mt-3 mb-8 max-w-prose text-ink-soft">
            {project.stage === "CLOSED"
              ? "There's nothing more to do. You find how it ended on the project's page."
              : "You've accepted the contract, so it can't be closed with a button here. Tell us what changed, and we find a way."}
          </p>
          <ContactBox reference={projectReference(project.id)} />
        </>
      )}
    </PortalPage>
  );
}
