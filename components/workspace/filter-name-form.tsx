"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import type { Method, Refusal } from "#lib/http/call.client.ts";
import { renameFilterBody } from "#lib/saved-filters/saved-filter.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  /** The name that it has. */
  initial: string;
  call: { path: string; method: Method; body?: object };
  onDone: () => void;
  onCancel: () => void;
}

/** One line for the name of a filter, with the call that it goes along with. */
export function FilterNameForm({ initial, call: asked, onDone, onCancel }: Props) {
  const { call, isBusy, refused } = useCall();
  const [name, setName] = useState(initial);
  const [wrong, setWrong] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const error = wrong ?? refused?.errors.find(({ path }) => path === "name")?.message;

  useEffect(() => box.current?.focus(), []);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = renameFilterBody.safeParse({ name });
    setWrong(read.error?.issues[0]?.message);
    if (!read.success) {
      box.current?.focus();
      return;
    }
    const answer = await call({ ...asked, body: { ...asked.body, ...read.data }, onRefused });
    if (answer !== undefined) onDone();
  }

  function onRefused({ errors }: Refusal) {
    if (errors.length > 0) box.current?.focus();
  }

  return (
    <form method="dialog" noValidate className="mt-2" onSubmit={(event) => void save(event)}>
      {error === undefined && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <Field id="filter-name" label="Name of this filter" error={error}>
        <input
          ref={box}
          id="filter-name"
          name="name"
          autoComplete="off"
          className={CONTROL}
          value={name}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy("filter-name", undefined, error)}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <div className="mt-3 flex gap-2">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Save"}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </form>
  );
}
