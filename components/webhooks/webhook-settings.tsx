"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
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
import { callApi, type Refusal } from "#lib/http/call.client.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { type WebhookView, webhookView } from "#lib/webhooks/webhook.schema.ts";
import { settingsOf } from "#lib/webhooks/webhook-words.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** How long the endpoint is waited for, in seconds. */
const PATIENCE = 15;

/**
 * What an endpoint is told of and where it is. It is mounted anew when somebody saved other settings: what was typed is there
 * still, and says which settings it began from.
 */
export function WebhookSettings({ endpoint }: { endpoint: WebhookView }) {
  const isLive = useIsLive();
  // The server knows nothing of what is kept on this device: until the page listens, nothing is.
  const form = isLive ? "settings" : "resting";
  return <SettingsForm key={form} form={form} endpoint={endpoint} isLive={isLive} />;
}

interface Props {
  form: string;
  endpoint: WebhookView;
  isLive: boolean;
}

function SettingsForm({ form, endpoint, isLive }: Props) {
  const router = useRouter();
  const say = useSay();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [isStale, startLooking] = useTransition();
  const isWaiting = isBusy || isStale;
  const path = `/api/webhooks/${endpoint.id}`;
  const begun = settingsOf(endpoint);
  const blank = {
    url: endpoint.url,
    description: endpoint.description ?? "",
    told: endpoint.eventTypes.length > 0 ? "some" : "all",
    eventTypes: endpoint.eventTypes.join(" "),
    on: endpoint.isEnabled ? "on" : "off",
    begun,
  };
  const fields = useWebhookFields({ form, blank, refused });
  const { typed, errors, faults, url, description, events } = fields;
  const isOutdated = typed.begun !== begun;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isWaiting || isOutdated) return;
    const read = fields.read();
    if (read === null) return;
    const body = { ...read, description: read.description ?? null, isEnabled: typed.on === "on" };
    let tag: string | undefined;
    const onRefused = async ({ code }: Refusal) => {
      if (code !== "precondition_failed") return false;
      tag = await tagOfSame(path, begun);
      if (tag === undefined) startLooking(() => router.refresh());
      return tag !== undefined;
    };
    let answer = await call({ path, method: "PATCH", body, ifMatch: endpoint.updatedAt, onRefused });
    if (tag !== undefined) answer = await call({ path, method: "PATCH", body, ifMatch: tag });
    if (answer === undefined) return;
    setIsBusy(false);
    dropTyped(form);
    say("The settings are saved.");
    startLooking(() => router.refresh());
  }

  return (
    <form method="dialog" noValidate aria-label="Settings" onSubmit={(event) => void save(event)}>
      {isOutdated && <Outdated onStartOver={() => dropTyped(form)} />}
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
          id={`${form}-on`}
          kind="checkbox"
          title="It is on"
          hint="While it's off, it is told of nothing, and what waits for it is given up"
          input={{
            checked: typed.on === "on",
            onChange: ({ target }) => fields.turn(target.checked ? "on" : "off"),
          }}
        />
        <Button type="submit" aria-disabled={isWaiting || isOutdated}>
          {isWaiting ? "One moment…" : "Save the settings"}
        </Button>
      </fieldset>
    </form>
  );
}

/** The tag of an endpoint whose settings are these still: its secrets alone were changed. Undefined when they are others. */
async function tagOfSame(path: string, settings: string): Promise<string | undefined> {
  const answer = await callApi({ path, method: "GET", seconds: PATIENCE });
  const now = webhookView.safeParse(answer.ok ? answer.body : undefined).data;
  return now !== undefined && settingsOf(now) === settings ? now.updatedAt : undefined;
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
