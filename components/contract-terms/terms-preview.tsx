"use client";

import { useDeferredValue, useState } from "react";
import { useWatch } from "react-hook-form";
import { TermsSections } from "#components/contract/terms-sections.tsx";
import { Choice } from "#components/ui/choice.tsx";
import type { TermsDraft } from "#lib/contract-terms/terms-draft.schema.ts";
import { termsOf } from "#lib/contract-terms/terms-text.rules.ts";

/** The terms that are typed, as the customer of one contract or another would read them. */
export function TermsPreview({ company }: { company: string }) {
  const typed = useWatch<TermsDraft, "text">({ name: "text" });
  const text = useDeferredValue(typed);
  const [hasDeposit, setHasDeposit] = useState(true);
  const [hasStc, setHasStc] = useState(true);
  return (
    <section aria-labelledby="preview-title" className="min-w-0">
      <h2 id="preview-title" className="text-xl">
        As the customer reads it
      </h2>
      <fieldset className="mt-3">
        <legend className="text-sm text-ink-soft">In a contract with</legend>
        <div className="mt-1.5 grid grid-cols-2 gap-2.5">
          <Choice
            id="preview-deposit"
            kind="checkbox"
            title="A deposit"
            input={{ checked: hasDeposit, onChange: ({ target }) => setHasDeposit(target.checked) }}
          />
          <Choice
            id="preview-stc"
            kind="checkbox"
            title="Certificates"
            input={{ checked: hasStc, onChange: ({ target }) => setHasStc(target.checked) }}
          />
        </div>
      </fieldset>
      <article
        aria-label="The terms"
        className="mt-4 rounded-lg border border-line bg-surface px-5 pt-1 pb-7 shadow-lift sm:px-8"
      >
        <TermsSections sections={termsOf(text, { company, hasDeposit, hasStc })} />
      </article>
    </section>
  );
}
