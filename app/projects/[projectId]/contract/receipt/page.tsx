import { notFound } from "next/navigation";
import { Receipt } from "#components/contract/receipt.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findPortalContract } from "#lib/contracts/portal-contract.queries.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";

export const metadata = { title: "Receipt" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ version?: string | string[]; thanks?: string }>;
}

export default async function Page({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { version, thanks } = await searchParams;
  const actor = await signedInPageActor(`/projects/${projectId}/contract/receipt`);
  const found = await findPortalProject(actor, projectId);
  const accepted = found?.project.contract?.acceptedVersion ?? null;
  if (found === null || accepted === null) notFound();
  const contract = await findPortalContract(actor, found.project.id, version ?? String(accepted));
  if (contract === null || contract.acceptance === null) notFound();
  return (
    <PortalPage actor={actor} back={{ href: `/projects/${found.project.id}`, words: "The project" }}>
      <Receipt
        projectId={found.project.id}
        contract={contract}
        acceptance={contract.acceptance}
        email={found.project.customer?.email ?? null}
        isNew={thanks !== undefined}
      />
    </PortalPage>
  );
}
