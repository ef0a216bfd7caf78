import { Icon } from "#components/ui/icon.tsx";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";
import { contractStatusWords } from "#lib/workspace/contract-words.rules.ts";

interface Props {
  projectId: string;
  contract: ContractView;
  timeZone: string;
}

const LINK =
  "inline-flex min-h-12 items-center gap-1.5 font-semibold text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep";

/** Every version there was, newest first, to be read and kept as a file. */
export function ContractVersions({ projectId, contract, timeZone }: Props) {
  const { versions, document } = contract;
  return (
    <>
      <h3 className="mt-7 text-base">All versions</h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {versions.map(({ version, status, issuedAt, price, acceptedAt }) => (
          <li key={version} className="flex flex-wrap items-center gap-x-5">
            <a href={`/projects/${projectId}/contract?version=${version}`} className={LINK}>
              Version {version}
            </a>
            <span className="min-w-0 flex-1 basis-56 text-sm text-ink-soft tabular-nums">
              {moneyInWords(price, document.currency)}, {contractStatusWords(status)}
              {acceptedAt === null
                ? `, issued ${shortDay(new Date(issuedAt), timeZone)}`
                : ` ${shortDay(new Date(acceptedAt), timeZone)}`}
            </span>
            <a
              href={`/api/projects/${projectId}/contract.pdf?version=${version}`}
              download
              aria-label={`Version ${version} as PDF`}
              className={LINK}
            >
              <Icon name="download" />
              PDF
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
