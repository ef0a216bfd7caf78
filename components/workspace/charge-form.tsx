"use client";

import { type FormEvent, useMemo, useState } from "react";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { NeedsReception } from "#components/reception/needs-reception.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { useArmed } from "#components/ui/use-armed.ts";
import { ChargeFields, fieldId } from "#components/workspace/charge-fields.tsx";
import { ChargeLook } from "#components/workspace/charge-look.tsx";
import type { ChargeFacts } from "#lib/charges/charge-balance.rules.ts";
import { byField, CHARGE_FIELDS, chargeFromForm, type TypedCharge } from "#lib/charges/charge-form.rules.ts";
import type { FieldError } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { centsOf, moneyInWords } from "#lib/money.rules.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { localTimeOf } from "#lib/sites/local-time.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  projectId: string;
  paidBy: string;
  facts: ChargeFacts;
  timeZone: string;
  /** Recorded, this many cents. */
  onDone: (amount: number) => void;
  /** The page shows what is no longer so. */
  onOutdated: () => void;
  onCancel: () => void;
}

/** Statuses that say that the page shows what is no longer so. */
const OUTDATED = [404, 409];
const FORM = "money";

/** Money that was received, with what is due after it before it is recorded. */
export function ChargeForm({ projectId, paidBy, facts, timeZone, ...on }: Props) {
  const { call, isBusy, refused } = useCall();
  const isArmed = useArmed();
  const form = useQuickSubmit();
  const [now] = useState(() => localTimeOf(new Date(), timeZone));
  const [typed, setTyped] = useState(() => typedBefore({ paid_by: paidBy, processed_at: now }));
  const [wrong, setWrong] = useState<FieldError[]>([]);
  const errors = useMemo(() => (wrong.length > 0 ? wrong : byField(refused?.errors ?? [])), [wrong, refused]);
  const faults = useMemo(
    () => errors.map(({ path, message }) => ({ target: fieldId(path), message })),
    [errors],
  );
  const amount = centsOf(typed.amount);

  async function record(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const read = chargeFromForm(typed, { now, timeZone });
    setWrong("errors" in read ? read.errors : []);
    if ("errors" in read) return;
    const answer = await call({ path: `/api/projects/${projectId}/charges`, body: read.charge, onRefused });
    if (answer === undefined) return;
    dropTyped(FORM);
    on.onDone(read.charge.amount);
  }

  function onRefused({ status }: Refusal) {
    if (OUTDATED.includes(status)) on.onOutdated();
  }

  function change(field: keyof TypedCharge, text: string) {
    const changed = { ...typed, [field]: text };
    setTyped(changed);
    // What means "now" is not kept: it would be another time by then.
    keepTyped({ ...changed, processed_at: changed.processed_at === now ? "" : changed.processed_at }, FORM);
  }

  return (
    <form
      ref={form}
      method="dialog"
      noValidate
      aria-labelledby="money-form"
      className={`mt-6 rounded-lg border border-line bg-surface p-5 ${isArmed ? "" : "pointer-events-none"}`}
      onSubmit={(event) => void record(event)}
    >
      <FormTitle id="money-form">Record money</FormTitle>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <ChargeFields typed={typed} errors={errors} onChange={change} timeZone={timeZone} />
      <ChargeLook amount={amount} facts={facts} />
      <NeedsReception className="mt-6" />
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy
            ? "One moment…"
            : amount === null
              ? "Record it"
              : `Record ${moneyInWords(amount, facts.currency)}`}
        </Button>
        <Button kind="secondary" data-closes aria-disabled={isBusy} onClick={() => !isBusy && on.onCancel()}>
          Not now
        </Button>
      </div>
    </form>
  );
}

/** What was typed here before the page was left, or what the form begins with. */
function typedBefore(filled: Pick<TypedCharge, "paid_by" | "processed_at">): TypedCharge {
  const kept = keptTyped(CHARGE_FIELDS, FORM);
  return {
    ...kept,
    paid_by: kept.paid_by || filled.paid_by,
    processed_at: kept.processed_at || filled.processed_at,
  };
}
