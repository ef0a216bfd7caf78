"use client";

import { useTyped } from "#components/admin/use-typed.ts";
import { type FieldError, shortPath } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { createWebhookBody } from "#lib/webhooks/webhook.schema.ts";

const NAMES = ["url", "description", "told", "eventTypes", "on", "begun"] as const;

export type WebhookTyped = Record<(typeof NAMES)[number], string>;

interface Fields {
  form: string;
  blank: WebhookTyped;
  refused: Refusal | undefined;
}

/** What is typed of an endpoint, whether it is added or changed. */
export function useWebhookFields({ form, blank, refused }: Fields) {
  const { typed, errors, faults, setWrong, field } = useTyped({ form, blank, names: NAMES, refused });
  const put = (name: (typeof NAMES)[number]) => (value: string) =>
    field(name).control.onChange({ target: { value } });

  /** What to send; null when something is to be mended first, and then it is said where. */
  function read() {
    const asked = {
      url: typed.url,
      ...(typed.description.trim() !== "" && { description: typed.description }),
      eventTypes: typed.told === "some" ? typed.eventTypes.split(" ").filter((type) => type !== "") : [],
    };
    const result = createWebhookBody.safeParse(asked);
    const wrong: FieldError[] = (result.error?.issues ?? []).map(({ path, message }) => ({
      path: shortPath(path),
      message,
    }));
    if (typed.told === "some" && asked.eventTypes.length === 0) wrong.push(NONE_CHOSEN);
    setWrong(wrong);
    return result.success && wrong.length === 0 ? result.data : null;
  }

  return {
    typed,
    errors,
    faults,
    read,
    url: field("url", "Where we send word: it begins with https://."),
    description: field("description", "Words for you and other admins, like whose software it is."),
    events: {
      id: `${form}-eventTypes`,
      told: typed.told,
      chosen: typed.eventTypes,
      error: errors.find(({ path }) => path.startsWith("eventTypes"))?.message,
      onTold: put("told"),
      onChosen: put("eventTypes"),
    },
    turn: put("on"),
  };
}

const NONE_CHOSEN = { path: "eventTypes", message: "Choose at least one event, or everything." };
