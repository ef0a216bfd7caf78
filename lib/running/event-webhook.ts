import "server-only";
import type * as z from "zod/mini";
import type { SentWebhook } from "#lib/http/openapi-webhook.ts";
import { TOLD_EVENT } from "#lib/running/example-event.ts";
import { WEBHOOK_SECRET } from "#lib/running/example-webhooks.ts";
import { cloudEventBody } from "#lib/webhooks/cloud-event.schema.ts";
import { signatureHeaders } from "#lib/webhooks/webhook-signature.ts";

/** As it is sent with the example: whoever checks signatures can try theirs on it. */
const SENT = signatureHeaders({
  id: TOLD_EVENT.id,
  body: JSON.stringify(TOLD_EVENT),
  now: new Date("2026-11-09T04:12:31.000Z"),
  secrets: [WEBHOOK_SECRET],
});

/** How the endpoints that admins add are told of events. */
export const eventWebhook: SentWebhook<z.infer<typeof cloudEventBody>> = {
  name: "projectEvent",
  slug: "project-event",
  summary: "Be told of an event",
  description:
    "What is sent to a webhook's address when something happened to a project: a CloudEvent. It may come more than once, with " +
    "the same `id`. Events of one project come in the order of `sequence`, those of different projects as they may. There may " +
    "be more fields and types one day: pass over what you do not know. The example is signed with the secret in the example of " +
    "`create-webhook`; its body, to the byte, is in the example of `get-webhook-delivery`.",
  headers: {
    "webhook-id": {
      description: "The event's `id`: the same however often it is sent.",
      example: SENT["webhook-id"] ?? "",
    },
    "webhook-timestamp": {
      description: "When it was sent, in seconds since 1970. Refuse what is older than a few minutes.",
      example: SENT["webhook-timestamp"] ?? "",
    },
    "webhook-signature": {
      description:
        "One signature for each live secret, with spaces between: `v1,` and the HMAC-SHA256 in base64 of the id, the timestamp " +
        "and the body as it came, with dots between. Its key is what stands after `whsec_` in the secret, read as base64. One " +
        "that fits is enough.",
      example: SENT["webhook-signature"] ?? "",
    },
  },
  mediaType: "application/cloudevents+json",
  body: cloudEventBody,
  words: {
    "project-event.specversion": "The version of CloudEvents.",
    "project-event.id": "Names the event. Whoever has seen it has nothing to do.",
    "project-event.type": "What happened.",
    "project-event.source": "Where the project is read.",
    "project-event.time": "When it happened.",
    "project-event.sequence":
      "Its place in the project's timeline, from 0. There are gaps when some types alone were chosen.",
    "project-event.datacontenttype": "What `data` is.",
    "project-event.data": "Whom and what it is about, and what changed.",
    "data.projectId": "Which project.",
    "data.customerId": "The project's customer; null when it has none.",
  },
  example: { summary: "A contract was issued", value: cloudEventBody.parse(TOLD_EVENT) },
  taken: "Any 2xx within five seconds: it was taken, and is not sent again.",
  notTaken:
    "Anything else, a redirect or no answer too: it is sent again with growing pauses for three days, and then shown as failed.",
};
