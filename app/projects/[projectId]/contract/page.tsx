import { notFound } from "next/navigation";
import { ContractReading } from "#components/contract/contract-reading.tsx";
import { NoContract } from "#components/contract/no-contract.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findPortalContract } from "#lib/contracts/portal-contract.queries.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";

export const metadata = { title: "Contract" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { version } = await searchParams;
  const actor = await signedInPageActor(`/projects/${projectId}/contract`);
  const found = await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const { project, may } = found;
  const isElsewhere = isLeftToPlugin(project, "contract");
  const contract = await findPortalContract(actor, project.id, version);
  if (contract === null && project.contract !== null) notFound();
  return (
    <PortalPage actor={actor} back={{ href: `/projects/${project.id}`, words: "The project" }}>
      {contract === null ? (
        <NoContract kind={isElsewhere ? "LEFT" : project.type} />
      ) : (
        <ContractReading
          projectId={project.id}
          contract={contract}
          acceptedVersion={project.contract?.acceptedVersion ?? null}
          // Staff who accept for a customer do so where it is recorded as such.
          isElsewhere={isElsewhere}
          mayAccept={may["accept-contract"] && actor.kind === "homeowner"}
          mayDecline={may["close-project"]}
        />
      )}
    </PortalPage>
  );
}
