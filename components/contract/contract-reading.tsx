import { AcceptForm } from "#components/contract/accept-form.tsx";
import { Changes } from "#components/contract/changes.tsx";
import { ContractSheet } from "#components/contract/contract-sheet.tsx";
import { ContractState } from "#components/contract/contract-state.tsx";
import { Versions } from "#components/contract/versions.tsx";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  contract: ContractView;
  acceptedVersion: number | null;
  /** A plugin has it accepted: nobody is asked to here. */
  isElsewhere: boolean;
  mayAccept: boolean;
  mayDecline: boolean;
}

/** A contract to read, then to accept or decline. */
export function ContractReading(props: Props) {
  const { projectId, contract, acceptedVersion, isElsewhere, mayAccept, mayDecline } = props;
  const { status, version, document, difference } = contract;
  const isOffer = status === "ISSUED";
  const until = momentInWords(new Date(contract.validUntil), document.site.timeZone);
  return (
    <>
      <div className="no-print">
        <h1 className="text-2xl">{isOffer ? "Read it in your own time" : `Contract, version ${version}`}</h1>
        {isOffer && (
          <p className="mt-3 max-w-prose text-ink-soft">
            This is version {version} of your contract. It's good until {until}; what's in it stays as it is.
            {isElsewhere && " You accept it another way, not on this page."}
          </p>
        )}
        <div className="mt-5 mb-8 space-y-5">
          <ContractState projectId={projectId} contract={contract} />
          <a
            href={`/api/projects/${projectId}/contract.pdf?version=${version}`}
            download
            className={buttonClass("secondary")}
          >
            <Icon name="download" />
            Download as PDF
          </a>
          {difference !== null && (
            <Changes
              difference={difference}
              words={document.changes}
              currency={document.currency}
              isSinceAccepted={difference.from === acceptedVersion}
            />
          )}
        </div>
      </div>
      <ContractSheet document={document} documentSha256={contract.documentSha256} />
      {isOffer && mayAccept && !isElsewhere && (
        <section aria-labelledby="accept-title" className="no-print mt-12">
          <h2 id="accept-title" className="mb-5 text-2xl">
            {acceptedVersion === null ? "Is it right? Then accept it" : "Happy with the changes?"}
          </h2>
          <NeedsScript />
          <AcceptForm
            projectId={projectId}
            version={version}
            isAgain={acceptedVersion !== null}
            consent={document.consent}
            price={moneyInWords(document.totals.net, document.currency)}
            receipt={`/projects/${projectId}/contract/receipt?thanks`}
          />
        </section>
      )}
      {isOffer && mayDecline && (
        <p className="no-print mt-10 border-t border-line pt-5 text-ink-soft">
          Not for you?{" "}
          <a
            href={`/projects/${projectId}/close`}
            className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4 hover:text-leaf-deep"
          >
            Decline and close the project
          </a>
        </p>
      )}
      <Versions projectId={projectId} contract={contract} />
    </>
  );
}
