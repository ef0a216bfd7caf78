"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { NeedsReception } from "#components/reception/needs-reception.tsx";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { type Usual, UsualWords } from "#components/workspace/usual-words.tsx";
import type { Method, Refusal } from "#lib/http/call.client.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** Something to write along with a decision, named as the operation has it. */
export interface DecisionField {
  name: string;
  label: string;
  hint: string;
  /** Most characters. */
  limit: number;
  /** What it says when it is left blank; it may be where there is nothing here. */
  missing?: string;
  isLong?: boolean;
  /** What is often written in a long one. */
  usual?: readonly Usual[];
}

interface Props {
  name: string;
  deed: string;
  isGrave?: boolean;
  call: { path: string; method?: Method; body?: Record<string, string | boolean> };
  fields?: readonly DecisionField[];
  children: ReactNode;
  onBusy: (isBusy: boolean) => void;
  onDone: () => void;
  /** The page shows what is no longer so. */
  onOutdated: () => void;
  onCancel: () => void;
}

const NONE: readonly DecisionField[] = [];

/** What follows, what is to be written along, and the button that does it. It is made anew for each look, so that the same decision can be taken again later. */
export function DecisionForm({ name, deed, isGrave, call: asked, fields = NONE, children, ...on }: Props) {
  const { call, isBusy, refused } = useCall();
  const form = useQuickSubmit();
  const [kept] = useState(() =>
    keptTyped(
      fields.map((field) => field.name),
      name,
    ),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});

  async function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const typed = typedInto(event.currentTarget, fields);
    const missing = fields.filter((field) => field.missing !== undefined && typed[field.name] === undefined);
    setErrors(Object.fromEntries(missing.map((field) => [field.name, field.missing ?? ""])));
    const [first] = missing;
    if (first !== undefined) {
      document.getElementById(idOf(first.name))?.focus();
      return;
    }
    on.onBusy(true);
    const isPlain = asked.body === undefined && fields.length === 0;
    const answer = await call({
      ...asked,
      onRefused,
      ...(isPlain ? {} : { body: { ...asked.body, ...typed } }),
    });
    on.onBusy(false);
    if (answer === undefined) return;
    dropTyped(name);
    on.onDone();
  }

  function onRefused({ status }: Refusal) {
    if (OUTDATED.includes(status)) on.onOutdated();
  }

  const idOf = (field: string) => `${name}-${field}`;
  const wrong: Record<string, string | undefined> = {
    ...Object.fromEntries((refused?.errors ?? []).map(({ path, message }) => [path, message])),
    ...errors,
  };

  return (
    <form
      ref={form}
      method="dialog"
      noValidate
      onSubmit={(event) => void decide(event)}
      onInput={({ currentTarget }) => keepTyped(typedInto(currentTarget, fields), name)}
    >
      <div className="mt-4 mb-6 space-y-4">{children}</div>
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      <div className="space-y-5">
        {fields.map(({ name: field, label, hint, limit, missing, isLong, usual }) => {
          const id = idOf(field);
          const control = {
            id,
            name: field,
            maxLength: limit,
            defaultValue: kept[field],
            "aria-invalid": wrong[field] !== undefined,
            "aria-describedby": describedBy(id, hint, wrong[field]),
          };
          return (
            <Field
              key={field}
              id={id}
              label={label}
              hint={hint}
              error={wrong[field]}
              isOptional={missing === undefined}
            >
              {usual && <UsualWords target={id} usual={usual} />}
              {isLong ? (
                <textarea {...control} rows={2} className={`${CONTROL} field-sizing-content min-h-20`} />
              ) : (
                <input {...control} className={CONTROL} autoComplete="off" />
              )}
            </Field>
          );
        })}
      </div>
      <div className="-bottom-6 mt-3 [@media(min-height:34rem)]:sticky -mb-6 bg-surface py-5 sm:-bottom-8 sm:-mb-8 sm:pb-8">
        <NeedsReception className="mb-4" />
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button type="submit" className={isGrave ? GRAVE : ""} aria-disabled={isBusy}>
            {isBusy ? "One moment…" : deed}
          </Button>
          <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && on.onCancel()}>
            Leave it as it is
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Statuses that say that the page shows what is no longer so. */
const OUTDATED = [404, 409];
const GRAVE = "border-[1.5px] border-clay bg-clay-tint! text-clay! hover:bg-clay! hover:text-paper!";

/** What was written, without what is blank. */
function typedInto(form: HTMLFormElement, fields: readonly DecisionField[]): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const text = data.get(name);
      return typeof text === "string" && text.trim() !== "" ? [[name, text.trim()]] : [];
    }),
  );
}
