import type { ReactNode } from "react";
import { SentScene } from "#components/illustrations/sent-scene.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { drawnFrame } from "#lib/contracts/signature.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  contract: ContractView;
  acceptance: NonNullable<ContractView["acceptance"]>;
  /** Where the copy went. */
  email: string | null;
  /** Whether it was accepted just now. */
  isNew: boolean;
}

/** What was accepted, by whom and when, with the fingerprints that prove it, and the file to keep. */
export function Receipt({ projectId, contract, acceptance, email, isNew }: Props) {
  const { document, version } = contract;
  const { signature, signerName, acceptedAt, onBehalf, inPresenceOf, by } = acceptance;
  const inZone = (moment: string) => momentInWords(new Date(moment), document.site.timeZone);
  return (
    <>
      {isNew && <SentScene />}
      <h1 className="text-2xl">{isNew ? "It's agreed. Thank you" : "Receipt"}</h1>
      <p className="mt-3 max-w-prose text-ink-soft">
        Version {version} of the contract with {document.company.name} is accepted.
        {isNew && email && (
          <>
            {" "}
            A copy goes to <span className="wrap-anywhere text-ink">{email}</span>.
          </>
        )}
      </p>
      <dl className="mt-7 divide-y divide-line border-y border-line">
        <Row label="Reference">
          <span className="tabular-nums">{document.reference}</span>
        </Row>
        <Row label="Accepted by">
          {signerName ?? by}
          {onBehalf && <span className="block text-sm text-ink-soft">recorded by {by}</span>}
          {inPresenceOf !== null && (
            <span className="block text-sm text-ink-soft">
              on the device of {inPresenceOf}, who was present
            </span>
          )}
        </Row>
        <Row label="On">{inZone(acceptedAt)}</Row>
        <Row label="You pay">
          <span className="tabular-nums">{moneyInWords(document.totals.net, document.currency)}</span>
        </Row>
        {contract.coolingOff !== null && (
          <Row label="You may change your mind until">{inZone(contract.coolingOff.endsAt)}</Row>
        )}
        {signature?.kind === "DRAWN" && (
          <Row label="Drawn signature">
            <DrawnSignature data={signature.data} />
          </Row>
        )}
      </dl>
      <div className="no-print mt-8 flex flex-col gap-3 sm:flex-row">
        <a
          href={`/api/projects/${projectId}/contract.pdf?version=${version}`}
          download
          className={buttonClass()}
        >
          <Icon name="download" />
          Download contract and certificate
        </a>
        <PrintButton words="Print" />
      </div>
      <div className="mt-8">
        <Disclosure title="Evidence" hint="Fingerprints that show nothing was changed afterwards">
          <dl className="space-y-4 text-sm">
            <Fingerprint label="Contract document (SHA-256)" value={acceptance.documentSha256} />
            <Fingerprint label="Contract file as issued (SHA-256)" value={contract.pdfSha256} />
            <Fingerprint label="This acceptance" value={acceptance.hash} />
            <Fingerprint
              label="The acceptance before it"
              value={acceptance.previousHash ?? "none: this is the first"}
            />
          </dl>
        </Disclosure>
      </div>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="py-3.5 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-6">
      <dt className="text-sm leading-7 text-ink-soft">{label}</dt>
      <dd className="min-w-0 font-semibold wrap-anywhere">{children}</dd>
    </div>
  );
}

function DrawnSignature({ data }: { data: string }) {
  const look = "mt-1 w-full max-w-72";
  if (data.startsWith("data:")) return <img src={data} alt="Your drawn signature" className={look} />;
  const { x, y, width, height } = drawnFrame(data);
  return (
    <svg
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label="Your drawn signature"
      className={look}
    >
      <path
        d={data}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={width / 150}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Fingerprint({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="font-mono text-xs break-all">{value}</dd>
    </div>
  );
}
