import type { ReactNode } from "react";
import { Section } from "#components/projects/section.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ContractVersions } from "#components/workspace/contract-versions.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { Left } from "#components/workspace/left.tsx";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { contractStatusWords, staffWarnings } from "#lib/workspace/contract-words.rules.ts";

interface Props {
  projectId: string;
  type: "SALES" | "SERVICE";
  /** The current version; null before the first. */
  contract: ContractView | null;
  /** The plugin that sees to it; null where we do. */
  leftTo: string | null;
  mayIssue: boolean;
  timeZone: string;
}

/** The contract that is offered or agreed, every version of it, and the way to write the next. */
export function ContractPart({ projectId, type, contract, leftTo, mayIssue, timeZone }: Props) {
  const href = `/workspace/contract/${projectId}`;
  if (type === "SERVICE") {
    return <Part>A service project has no contract.</Part>;
  }
  if (contract === null) {
    return leftTo !== null ? (
      <Part>
        <Left to={leftTo} />
      </Part>
    ) : (
      <Part>
        {mayIssue ? "Nothing is issued yet." : "None was ever issued."}
        {mayIssue && (
          <a href={href} className={buttonClass("primary", "mt-4 flex w-fit")}>
            Write the contract
          </a>
        )}
      </Part>
    );
  }
  const { document, status, version, acceptance, coolingOff, warnings, depositReason } = contract;
  const { totals, currency } = document;
  const figure = (cents: number) => moneyInWords(cents, currency);
  const at = (moment: string) => momentInWords(new Date(moment), timeZone);
  return (
    <Section id="contract" title="Contract" aside={<StatusBadge status={status} version={version} />}>
      <Facts
        facts={[
          ["Price", `${figure(totals.price)}, of which GST ${figure(totals.gst)}`],
          ["Rebates", totals.rebates > 0 ? figure(-totals.rebates) : null],
          ["They pay", <b key="net">{figure(totals.net)}</b>],
          ["Deposit", totals.deposit > 0 ? figure(totals.deposit) : "none"],
          ["Why so high", depositReason],
          ["Issued", at(contract.issuedAt)],
          [
            status === "EXPIRED" ? "Was good until" : "Good until",
            status === "ACCEPTED" ? null : at(contract.validUntil),
          ],
          ["Accepted", acceptance && acceptedWords(acceptance, at)],
          ["Cooling off until", coolingOff && at(coolingOff.endsAt)],
        ]}
      />
      {warnings.length > 0 && (
        <div className="mt-5 max-w-prose space-y-3">
          {staffWarnings(warnings).map((words) => (
            <Notice key={words} kind="safety">
              {words}
            </Notice>
          ))}
        </div>
      )}
      {leftTo !== null && (
        <div className="mt-5">
          <Left to={leftTo} />
        </div>
      )}
      {leftTo === null && mayIssue && (
        <a href={href} className={buttonClass(status === "EXPIRED" ? "primary" : "secondary", "mt-5")}>
          Revise the contract
        </a>
      )}
      <ContractVersions projectId={projectId} contract={contract} timeZone={timeZone} />
    </Section>
  );
}

function acceptedWords(
  { acceptedAt, signerName, by, onBehalf }: NonNullable<ContractView["acceptance"]>,
  at: (moment: string) => string,
): string {
  return `${at(acceptedAt)}, by ${signerName ?? by}${onBehalf ? `, recorded by ${by}` : ""}`;
}

function StatusBadge({ status, version }: Pick<ContractView, "status" | "version">) {
  return (
    <p className="flex items-center gap-2 text-sm font-semibold">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${DOTS[status]}`} />
      Version {version}: {contractStatusWords(status)}
    </p>
  );
}

const DOTS = {
  ISSUED: "bg-sun",
  ACCEPTED: "bg-leaf",
  SUPERSEDED: "bg-line",
  EXPIRED: "bg-clay",
  VOIDED: "bg-line",
} as const;

function Part({ children }: { children: ReactNode }) {
  return (
    <Section id="contract" title="Contract">
      <div className="text-ink-soft">{children}</div>
    </Section>
  );
}
