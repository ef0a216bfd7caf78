import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  contract: ContractView;
}

const STATES: Record<ContractView["status"], string> = {
  ISSUED: "on offer",
  ACCEPTED: "accepted",
  SUPERSEDED: "replaced",
  EXPIRED: "run out",
  VOIDED: "void",
};

/** All versions there were, to be read again. */
export function Versions({ projectId, contract: { versions, version, document } }: Props) {
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions-title" className="no-print mt-10">
      <h2 id="versions-title" className="text-xl">
        All versions
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {versions.map((one) => (
          <li key={one.version} className="flex flex-wrap items-baseline gap-x-4 py-1">
            <a
              href={`/projects/${projectId}/contract?version=${one.version}`}
              aria-current={one.version === version ? "page" : undefined}
              className="inline-flex min-h-11 items-center font-semibold text-leaf underline decoration-1 underline-offset-4 aria-[current]:text-ink aria-[current]:no-underline"
            >
              Version {one.version}
            </a>
            <span className="text-sm text-ink-soft">
              {STATES[one.status]}, {shortDay(new Date(one.issuedAt), document.site.timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
