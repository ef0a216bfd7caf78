"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Field } from "#components/ui/field.tsx";
import { EventChoice } from "#components/webhooks/event-choice.tsx";
import { NewWebhookSecret } from "#components/webhooks/new-webhook-secret.tsx";
import { useWebhookFields } from "#components/webhooks/use-webhook-fields.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { newWebhook } from "#lib/webhooks/webhook.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const FORM = "webhook";
const BLANK = { url: "", description: "", told: "all", eventTypes: "", on: "on", begun: "" };

/** A button that opens the form for an endpoint; afterwards its secret, this one time. */
export function WebhookForm() {
  const router = useRouter();
  const { isOpen, open, close, opener } = useUnfolding();
  const [secret, setSecret] = useState<string>();

  function tell(made: string) {
    setSecret(made);
    router.refresh();
  }

  function finish() {
    setSecret(undefined);
    close();
  }

  if (!isOpen) {
    return (
      <Button ref={opener} onClick={open}>
        Add an endpoint
      </Button>
    );
  }
  if (secret === undefined) return <OpenForm onDone={tell} onClose={close} />;
  return <NewWebhookSecret secret={secret} onClose={finish} />;
}

function OpenForm({ onDone, onClose }: { onDone: (secret: string) => void; onClose: () => void }) {
  const { call, isBusy, refused } = useCall();
  const { errors, faults, read, url, description, events } = useWebhookFields({
    form: FORM,
    blank: BLANK,
    refused,
  });

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const body = read();
    if (body === null) return;
    const answer = await call({ path: "/api/webhooks", body });
    if (answer === undefined) return;
    dropTyped(FORM);
    onDone(newWebhook.parse(answer.body).secret.value);
  }

  return (
    <form
      method="dialog"
      noValidate
      aria-labelledby="webhook-form"
      className="rounded-lg border border-line bg-surface p-5"
      onSubmit={(event) => void add(event)}
    >
      <FormTitle id="webhook-form" level={2}>
        Add an endpoint
      </FormTitle>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <div className="space-y-5">
        <Field label="Address" {...url.field}>
          <input {...url.control} type="url" autoComplete="off" spellCheck={false} />
        </Field>
        <Field label="What it is for" isOptional {...description.field}>
          <input {...description.control} autoComplete="off" />
        </Field>
        <EventChoice {...events} />
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Add it"}
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onClose()}>
          Not now
        </Button>
      </div>
    </form>
  );
}
