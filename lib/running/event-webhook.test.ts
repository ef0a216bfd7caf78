import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { WEBHOOK_ANSWERS, WEBHOOK_SECRET } from "#lib/running/example-webhooks.ts";
import { document, operations } from "#lib/testing/described-operations.ts";
import { FORMAT_CHECKS } from "#lib/testing/documented-answers.ts";
import { verifies } from "#lib/testing/receiver.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import { signatureHeaders } from "#lib/webhooks/webhook-signature.ts";

const schemaOfEvent = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const content = z.strictObject({
  "application/cloudevents+json": z.object({
    schema: schemaOfEvent,
    examples: z.object({ sent: z.object({ value: z.unknown() }) }),
  }),
});
const header = z.object({
  name: z.string(),
  in: z.literal("header"),
  required: z.literal(true),
  description: z.string(),
  example: z.string(),
});

const { post } = z
  .object({
    webhooks: z.object({
      projectEvent: z.object({
        post: z.object({
          operationId: z.string(),
          security: z.array(z.unknown()),
          parameters: z.array(header),
          requestBody: z.object({ required: z.literal(true), content }),
          responses: z.record(z.string(), z.object({ description: z.string() })),
        }),
      }),
    }),
  })
  .parse(document).webhooks.projectEvent;

const media = post.requestBody.content["application/cloudevents+json"];
const example = media.examples.sent.value;
const headers = Object.fromEntries(post.parameters.map((one) => [one.name, one.example]));

test("a receiver reads in the API document what it gets, and what its reply means", () => {
  expect(operations.map(([, { operationId }]) => operationId)).not.toContain(post.operationId);
  expect(post.security).toEqual([]);
  expect(Object.keys(post.responses)).toEqual(["2XX", "default"]);
  const sent = signatureHeaders({ id: "1", body: "{}", now: new Date(), secrets: ["whsec_AA=="] });
  expect(post.parameters.map(({ name }) => name)).toEqual(Object.keys(sent));
});

test("every field of an event is named, and said what it means", () => {
  const event = { id: "1", projectId: "2", sequence: 0, type: "Project.Created", time: new Date(), data: {} };
  const told: unknown = JSON.parse(cloudEvent(event, "https://portal.example"));
  expect(Object.keys(media.schema.properties)).toEqual(Object.keys(Object(told)));
});

test("the example is what its schema says", () => {
  const ajv = new Ajv2020({ strict: false, formats: FORMAT_CHECKS });
  expect(ajv.validate(media.schema, example), ajv.errorsText()).toBe(true);
});

test("who writes a receiver can try it on the examples: the event, its bytes, its headers and the secret fit", () => {
  const body = JSON.stringify(example);
  expect(WEBHOOK_ANSWERS["get-webhook-delivery"]?.["delivered"]?.value).toMatchObject({ body });
  expect(WEBHOOK_ANSWERS["create-webhook"]?.["made"]?.value).toMatchObject({
    secret: { value: WEBHOOK_SECRET },
  });
  expect(verifies(WEBHOOK_SECRET, { headers, body })).toBe(true);
  expect(verifies(WEBHOOK_SECRET, { headers, body: `${body} ` })).toBe(false);
});
