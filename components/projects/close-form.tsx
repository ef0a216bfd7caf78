"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";

const HINT = "It helps us to do better. You may also leave it out.";

/** Tells what is typed here from what is typed in other forms of the page. */
const FORM = "close";

interface Props {
  projectId: string;
  /** What the button does, in its own words. */
  deed: string;
  /** Where to go once it is closed, or when it is kept open. */
  back: string;
}

/** The reason, where somebody wants to give one, and the button that ends the project. */
export function CloseForm({ projectId, deed, back }: Props) {
  const { call, isBusy, refused } = useCall();
  const reason = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (reason.current?.value === "") reason.current.value = keptTyped(["reason"], FORM).reason;
  }, []);

  async function close(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = (reason.current?.value ?? "").trim();
    const answer = await call({
      path: `/api/projects/${projectId}/close`,
      body: words === "" ? {} : { reason: words },
    });
    if (answer === undefined) return;
    dropTyped(FORM);
    location.assign(back);
  }

  return (
    <form method="dialog" noValidate onSubmit={(event) => void close(event)}>
      <RefusalNotice refused={refused} />
      <Field id="reason" label="Why?" hint={HINT} isOptional error={undefined}>
        <textarea
          ref={reason}
          id="reason"
          name="reason"
          rows={4}
          maxLength={2000}
          className={`${CONTROL} field-sizing-content min-h-28`}
          aria-describedby="reason-hint"
          onChange={({ target }) => keepTyped({ reason: target.value }, FORM)}
        />
      </Field>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button
          type="submit"
          className="border-[1.5px] border-clay bg-clay-tint! text-clay! hover:bg-clay! hover:text-paper!"
          aria-disabled={isBusy}
        >
          {isBusy ? "One moment…" : deed}
        </Button>
        <a href={back} className={buttonClass("secondary")}>
          No, keep it open
        </a>
      </div>
    </form>
  );
}
