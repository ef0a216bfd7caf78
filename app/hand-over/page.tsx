import { HandOverFrame } from "#components/hand-over/hand-over-frame.tsx";
import { HandedContract } from "#components/hand-over/handed-contract.tsx";
import { Signed } from "#components/hand-over/signed.tsx";
import type { HandOver } from "#lib/actor.rules.ts";
import { handOverPageActor } from "#lib/auth/page-actor.ts";
import { findPortalContract } from "#lib/contracts/portal-contract.queries.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";

export const metadata = { title: "Your contract", robots: { index: false } };

/** The one page of a device in a customer's hands. Which project it shows, the device knows and no address says. */
export default async function Page() {
  const actor = await handOverPageActor();
  const held = actor === null ? null : await heldProject(actor);
  if (held === null) {
    return (
      <HandOverFrame customer={null} next="/workspace">
        <Over
          title="This is over"
          words="Please give the tablet back. It can be handed to you again at once."
        />
      </HandOverFrame>
    );
  }
  const { project, contract, may, timeZone, now } = held;
  const { customer } = project;
  const next = `/workspace/${project.id}`;
  return (
    <HandOverFrame customer={customer && `${customer.firstName} ${customer.lastName}`} next={next}>
      {project.stage === "CLOSED" ? (
        <Over title="The project is closed" words="Thank you for your time. Please give the tablet back." />
      ) : contract.acceptance !== null ? (
        <Signed {...{ project, contract, timeZone, now, next }} acceptance={contract.acceptance} />
      ) : may["accept-contract"] && contract.status === "ISSUED" ? (
        <HandedContract {...{ project, contract, timeZone }} mayDecline={may["close-project"]} />
      ) : (
        <Over title="This offer has run out" words="Please give the tablet back, and ask for a new one." />
      )}
    </HandOverFrame>
  );
}

async function heldProject(actor: HandOver) {
  const found = await findPortalProject(actor, actor.projectId);
  const contract = found && (await findPortalContract(actor, actor.projectId));
  return found && contract && { ...found, contract };
}

function Over({ title, words }: { title: string; words: string }) {
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 max-w-prose text-ink-soft">{words}</p>
    </>
  );
}
