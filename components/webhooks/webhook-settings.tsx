"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { OutdatedNotice } from "#components/admin/outdated-notice.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Field } from "#components/ui/field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { EventChoice } from "#components/webhooks/event-choice.tsx";
import { useWebhookFields } from "#components/webhooks/use-webhook-fields.ts";
import { useSay } from "#components/workspace/said.tsx";
import type { Refusal } from "#lib/http/call.client.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import type { WebhookView } from "#lib/webhooks/webhook.schema.ts";
import { settingsOf } from "#lib/webhooks/webhook-words.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const FORM = "settings";

/**
 * What an endpoint is told of and where it is. It is mounted anew when somebody saved other settings: what was typed is there
 * still, and says which settings it began from.
 */
export function WebhookSettings({ endpoint }: { endpoint: WebhookView }) {
  const router = useRouter();
  const say = useSay();
  const isLive = useIsLive();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const begun = settingsOf(endpoint);
  const blank = {
    url: endpoint.url,
    description: endpoint.description ?? "",
    told: endpoint.eventTypes.length > 0 ? "some" : "all",
    eventTypes: endpoint.eventTypes.join(" "),
    on: endpoint.isEnabled ? "on" : "off",
    begun,
  };
  const fields = useWebhookFields({ form: FORM, blank, refused });
  const { typed, errors, faults, url, description, events } = fields;
  const isOutdated = typed.begun !== begun;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || isOutdated) return;
    const read = fields.read();
    if (read === null) return;
    const answer = await call({
      path: `/api/webhooks/${endpoint.id}`,
      method: "PATCH",
      body: { ...read, description: read.description ?? null, isEnabled: typed.on === "on" },
      ifMatch: endpoint.updatedAt,
      onRefused,
    });
    if (answer === undefined) return;
    setIsBusy(false);
    dropTyped(FORM);
    say("The settings are saved.");
    router.refresh();
  }

  /** What is typed is kept from the first letter on; so it is when nothing was typed but a choice. */
  function onRefused({ code }: Refusal) {
    if (code === "precondition_failed") router.refresh();
  }

  return (
    <form method="dialog" noValidate aria-label="Settings" onSubmit={(event) => void save(event)}>
      {isOutdated && <Outdated onStartOver={() => dropTyped(FORM)} />}
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <fieldset disabled={!isLive} className="min-w-0 space-y-5">
        <Field label="Address" {...url.field}>
          <input {...url.control} type="url" autoComplete="off" spellCheck={false} />
        </Field>
        <Field label="What it is for" isOptional {...description.field}>
          <input {...description.control} autoComplete="off" />
        </Field>
        <EventChoice {...events} />
        <Choice
          id={`${FORM}-on`}
          kind="checkbox"
          title="It is on"
          hint="While it's off, it is told of nothing, and not later either"
          input={{
            checked: typed.on === "on",
            onChange: ({ target }) => fields.turn(target.checked ? "on" : "off"),
          }}
        />
        <Button type="submit" aria-disabled={isBusy || isOutdated}>
          {isBusy ? "One moment…" : "Save the settings"}
        </Button>
      </fieldset>
    </form>
  );
}

/** It takes the focus: the button that was pressed is another now. */
function Outdated({ onStartOver }: { onStartOver: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <OutdatedNotice what="the endpoint" onStartOver={onStartOver} />
    </div>
  );
}
