import { AcceptForm } from "#components/contract/accept-form.tsx";
import { Changes } from "#components/contract/changes.tsx";
import { ContractSheet } from "#components/contract/contract-sheet.tsx";
import { CloseForm } from "#components/projects/close-form.tsx";
import { ClosingFollows } from "#components/projects/closing-follows.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { HAND_OVER_PAGE } from "#lib/auth/hand-over-cookie.rules.ts";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: ProjectView;
  contract: ContractView;
  mayDecline: boolean;
  timeZone: string;
}

/** A contract to read on somebody else's device, then to sign or decline there. */
export function HandedContract({ project, contract, mayDecline, timeZone }: Props) {
  const { version, document, difference } = contract;
  const acceptedVersion = project.contract?.acceptedVersion ?? null;
  return (
    <>
      <h1 className="text-2xl">Read it in your own time</h1>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft">
        This is version {version} of your contract. It's good until{" "}
        {momentInWords(new Date(contract.validUntil), timeZone)}. You don't have to decide today.
      </p>
      {difference !== null && (
        <div className="mb-8">
          <Changes
            difference={difference}
            words={document.changes}
            currency={document.currency}
            isSinceAccepted={difference.from === acceptedVersion}
          />
        </div>
      )}
      <ContractSheet document={document} documentSha256={contract.documentSha256} />
      <section aria-labelledby="accept-title" className="mt-12">
        <h2 id="accept-title" className="mb-5 text-2xl">
          {acceptedVersion === null ? "Is it right? Then sign it" : "Happy with the changes?"}
        </h2>
        <AcceptForm
          projectId={project.id}
          version={version}
          isAgain={acceptedVersion !== null}
          consent={document.consent}
          price={moneyInWords(document.totals.net, document.currency)}
          receipt={HAND_OVER_PAGE}
        />
      </section>
      {mayDecline && (
        <div className="mt-12">
          <Disclosure title="It isn't for you?">
            <ClosingFollows project={project} coolingOffEndsAt={null} timeZone={timeZone} />
            <CloseForm projectId={project.id} deed="Decline and close the project" back={HAND_OVER_PAGE} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
