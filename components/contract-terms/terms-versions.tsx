import type { ContractTerms } from "#lib/contract-terms/contract-terms.schema.ts";
import { savedWords } from "#lib/settings-saved.rules.ts";

interface Props {
  versions: readonly Omit<ContractTerms, "text">[];
  timeZone: string;
}

/** The versions that the terms have had, the newest first, each with the way to its words. */
export function TermsVersions({ versions, timeZone }: Props) {
  return (
    <section aria-labelledby="versions-title" className="mt-12">
      <h2 id="versions-title" className="text-xl">
        Versions
      </h2>
      <p className="mt-1 max-w-prose text-ink-soft">Each contract keeps those it was issued with.</p>
      <ol className="mt-4 divide-y divide-line border-y border-line">
        {versions.map((version, place) => (
          <li key={version.version} className="flex flex-wrap items-center gap-x-4 py-1">
            <a
              href={`/admin/terms?version=${version.version}`}
              className="inline-flex min-h-12 items-center font-semibold text-leaf underline underline-offset-4 hover:decoration-2"
            >
              Version {version.version}
            </a>
            <span className="min-w-0 text-sm text-ink-soft wrap-anywhere">
              {place === 0 && <span className="font-semibold text-ink">In new contracts. </span>}
              {originWords(version, timeZone)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where a version is from: the software, or whoever saved it, and when. */
export function originWords(version: Omit<ContractTerms, "text">, timeZone: string): string {
  return version.version === 1 ? "It came with the software." : savedWords(version, timeZone);
}
