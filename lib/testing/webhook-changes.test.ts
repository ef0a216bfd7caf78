import { expect, test } from "vitest";
import { breakingChanges } from "#lib/testing/breaking-changes.ts";

type Json = Record<string, unknown>;

const EVENT = {
  type: "object",
  properties: {
    id: { type: "string", format: "uuid" },
    type: { type: "string", enum: ["Made", "Gone"] },
    data: { type: "object", properties: { thingId: { type: "string" } }, required: ["thingId"] },
  },
  required: ["id", "type", "data"],
};

const ID = { name: "webhook-id", in: "header", required: true, schema: { type: "string" } };

const SENT = {
  parameters: [ID],
  requestBody: { content: { "application/cloudevents+json": { schema: EVENT } } },
  responses: { "2XX": {} },
};

function documentWith(webhooks: Json): Json {
  return { info: { version: "1.0.0" }, paths: {}, webhooks };
}

/** The webhook with its event otherwise. */
function withEvent(changes: Json): Json {
  const schema = { ...EVENT, ...changes };
  return {
    event: { post: { ...SENT, requestBody: { content: { "application/cloudevents+json": { schema } } } } },
  };
}

const before = documentWith({ event: { post: SENT } });

test.each<[string, Json, string]>([
  ["it goes", {}, "webhook event is gone"],
  [
    "a field of the event goes",
    withEvent({ properties: { id: EVENT.properties.id, data: EVENT.properties.data } }),
    "webhook event: body.type is no longer answered",
  ],
  [
    "a field deep in the event goes",
    withEvent({ properties: { ...EVENT.properties, data: { type: "object", properties: {} } } }),
    "webhook event: body.data.thingId is no longer answered",
  ],
  [
    "a field may be left out",
    withEvent({ required: ["id", "data"] }),
    "webhook event: body.type is no longer always answered",
  ],
  [
    "a field may be null",
    withEvent({ properties: { ...EVENT.properties, id: { type: ["string", "null"], format: "uuid" } } }),
    "webhook event: body.id may now be of type null",
  ],
  [
    "it comes in another medium",
    { event: { post: { ...SENT, requestBody: { content: { "application/json": { schema: EVENT } } } } } },
    "webhook event: it is no longer sent as application/cloudevents+json",
  ],
  [
    "a header goes",
    { event: { post: { ...SENT, parameters: [] } } },
    "webhook event: header webhook-id is no longer sent",
  ],
  [
    "a header may be left out",
    { event: { post: { ...SENT, parameters: [{ ...ID, required: false }] } } },
    "webhook event: header webhook-id is no longer always sent",
  ],
  [
    "a reply is no longer known",
    { event: { post: { ...SENT, responses: { 204: {} } } } },
    "webhook event: 2XX can no longer be replied",
  ],
])("a receiver of a webhook is told when %s", (_what, webhooks, words) => {
  expect(breakingChanges(before, documentWith(webhooks))).toEqual([words]);
});

test.each<[string, Json]>([
  ["nothing", { event: { post: SENT } }],
  ["another webhook", { event: { post: SENT }, other: { post: SENT } }],
  ["another field", withEvent({ properties: { ...EVENT.properties, more: { type: "string" } } })],
  [
    "another type of event",
    withEvent({
      properties: { ...EVENT.properties, type: { type: "string", enum: ["Made", "Gone", "Moved"] } },
    }),
  ],
  ["another header", { event: { post: { ...SENT, parameters: [ID, { ...ID, name: "x" }] } } }],
])("%s more breaks no receiver", (_what, webhooks) => {
  expect(breakingChanges(before, documentWith(webhooks))).toEqual([]);
});
