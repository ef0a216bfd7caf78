import { originWords } from "#components/contract-terms/terms-versions.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { ContractTerms } from "#lib/contract-terms/contract-terms.schema.ts";

/** A version of the terms word for word, with its marks, to be read or copied. */
export function EarlierTerms({ terms, timeZone }: { terms: ContractTerms; timeZone: string }) {
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title" className="text-xl">
        Version {terms.version}
      </h2>
      <p className="mt-1 text-ink-soft">{originWords(terms, timeZone)}</p>
      <p className="mt-4 max-w-prose rounded-lg border border-line bg-surface px-5 py-6 text-sm wrap-anywhere whitespace-pre-line sm:px-8">
        {terms.text}
      </p>
      <a href="/admin/terms" className={buttonClass("secondary", "mt-6")}>
        Back to writing them
      </a>
    </section>
  );
}
