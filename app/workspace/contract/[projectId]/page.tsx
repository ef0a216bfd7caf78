import { notFound } from "next/navigation";
import { ContractBuilder } from "#components/contract-builder/contract-builder.tsx";
import { BackLink } from "#components/workspace/back-link.tsx";
import { NothingToWrite } from "#components/workspace/nothing-to-write.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findContractBasis } from "#lib/contracts/contract-builder.queries.ts";
import { draftFrom } from "#lib/contracts/contract-draft.rules.ts";
import { leftTo } from "#lib/projects/plugin-capability.rules.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";
import { askedProducts, customerName } from "#lib/workspace/workspace-words.rules.ts";

export const metadata = { title: "Write a contract" };

interface Props {
  params: Promise<{ projectId: string }>;
}

export default async function Page({ params }: Props) {
  const { projectId } = await params;
  const actor = await signedInPageActor(`/workspace/contract/${projectId}`);
  if (actor.kind !== "staff") notFound();
  const found = await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const { project, may, timeZone, currency, now } = found;
  const plugin = leftTo(project, "contract");
  const isPossible = project.type === "SALES" && plugin === null && may["issue-contract"];
  const basis = isPossible ? await findContractBasis(actor, { projectId: project.id, timeZone, now }) : null;
  const version = (basis?.newest?.version ?? 0) + 1;
  return (
    <WorkspaceFrame actor={actor} here="/workspace">
      <main id="main" className="mx-auto w-full max-w-6xl px-5 pt-2 pb-10 sm:px-8 min-[62.5rem]:pb-20">
        <BackLink href={`/workspace/${project.id}#contract`} words={customerName(project.customer)} />
        {basis === null ? (
          <NothingToWrite type={project.type} leftTo={plugin} />
        ) : (
          <ContractBuilder
            projectId={project.id}
            version={version}
            acceptedVersion={project.contract?.acceptedVersion ?? null}
            initial={draftFrom(basis.newest, basis.days.usual)}
            settings={{
              gstPercent: basis.gstPercent,
              depositLimitPercent: basis.depositLimitPercent,
              hasCustomer: project.customer !== null,
              usualDay: basis.days.usual,
            }}
            days={basis.days}
            timeZone={timeZone}
            currency={currency}
            templates={basis.templates}
            terms={basis.terms}
            asked={askedProducts(project.productsOfInterest)}
          />
        )}
      </main>
    </WorkspaceFrame>
  );
}
