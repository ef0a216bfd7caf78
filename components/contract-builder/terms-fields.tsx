"use client";

import { useLiveDraft } from "#components/contract-builder/use-live-draft.ts";
import { ChoiceCard } from "#components/forms/choice-card.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { LABEL } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { termsWords } from "#lib/contract-terms/terms-name.rules.ts";
import { COOLING_OFF_DAYS } from "#lib/contracts/cooling-off.rules.ts";
import type { DraftSettings } from "#lib/contracts/live-draft.rules.ts";
import { townOf } from "#lib/sites/local-time.rules.ts";
import { staffWarnings } from "#lib/workspace/contract-words.rules.ts";

interface Props {
  settings: DraftSettings;
  /** The number that it gets. */
  version: number;
  days: { today: string; last: string };
  timeZone: string;
  /** What contracts call the terms that it gets. */
  terms: string;
}

/** Deposit, validity, how the visit came about and what changed, with what each leads to. */
export function TermsFields({ settings, version, days, timeZone, terms }: Props) {
  const { warnings } = useLiveDraft(settings);
  const isDepositHigh = warnings.includes("deposit_above_limit");
  const others = warnings.filter((code) => code !== "deposit_above_limit" && code !== "deposit_unexplained");
  return (
    <section aria-labelledby="terms-title" className="space-y-5">
      <h2 id="terms-title" className="text-xl">
        How it is agreed
      </h2>
      <div className="grid max-w-lg grid-cols-1 items-end gap-x-3 gap-y-5 sm:grid-cols-2">
        <TextField name="deposit" label="Deposit" isOptional inputMode="decimal" />
        <TextField
          name="validUntil"
          label="Good until"
          hint={`To the end of the day, ${townOf(timeZone)} time`}
          type="date"
          min={days.today}
          max={days.last}
        />
      </div>
      <div role="status" className="max-w-prose empty:hidden">
        {isDepositHigh && (
          <Notice kind="safety" title={`The deposit is above ${settings.depositLimitPercent} % of the price`}>
            Say why it has to be. Only staff see the reason.
          </Notice>
        )}
      </div>
      {isDepositHigh && <TextAreaField name="depositReason" label="Why the deposit is higher" rows={2} />}
      <fieldset>
        <legend className={LABEL}>Did the customer ask for the visit?</legend>
        <div className="mt-2 grid max-w-lg gap-2.5">
          <ChoiceCard
            name="solicited"
            kind="radio"
            value="yes"
            title="Yes, they asked us to come"
            hint="It counts as soon as they accept it."
          />
          <ChoiceCard
            name="solicited"
            kind="radio"
            value="no"
            title="No, we came unasked"
            hint={`They may change their mind for ${COOLING_OFF_DAYS} business days. No money and no work until then.`}
          />
          <ChoiceCard
            name="solicited"
            kind="radio"
            value="unknown"
            title="I don't know"
            hint="No cooling-off period is offered. Better to ask."
          />
        </div>
      </fieldset>
      {version > 1 && (
        <TextAreaField
          name="changes"
          label="What changed, in your words"
          hint="The customer reads it above the list of changes, which we make ourselves."
          isOptional
          rows={3}
        />
      )}
      <p className="text-sm text-ink-soft">It gets the terms {termsWords(terms)}: the preview shows them.</p>
      <div role="status" className="max-w-prose space-y-3 empty:hidden">
        {staffWarnings(others).map((words) => (
          <Notice key={words} kind="safety">
            {words}
          </Notice>
        ))}
      </div>
    </section>
  );
}
