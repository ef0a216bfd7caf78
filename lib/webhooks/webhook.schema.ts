import * as z from "zod/mini";
import { pageOf, pageQuery } from "#lib/cursor.schema.ts";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Most endpoints that the company has. */
export const MOST_ENDPOINTS = 20;

/** Most secrets that an endpoint has: one, and the one that takes its place. */
export const MOST_SECRETS = 2;

/** Longest address of an endpoint, in characters. */
const LONGEST_URL = 2_000;

const moment = z.iso.datetime();
const id = z.guid("Give a UUID.");

/** That it can be told of things, the server finds out. */
const url = singleLine({
  limit: LONGEST_URL,
  message: "Give an address that starts with https://, on one line.",
});

const description = singleLine({ limit: 200, message: "Say what it is for, on one line." });

/** What an endpoint is told of; none means everything. Kept each once, in one order. */
const eventTypes = z.array(z.enum(EVENT_TYPES)).check(
  z.maxLength(EVENT_TYPES.length, "Name each once."),
  z.overwrite((named) => EVENT_TYPES.filter((type) => named.includes(type))),
);

/** An endpoint, without the values of its secrets. No two states of one have the same `updatedAt`. */
export const webhookView = z.strictObject({
  id: z.guid(),
  url: z.string(),
  /** What it is for, in the admin's words. */
  description: z.nullable(z.string()),
  eventTypes: z.array(z.enum(EVENT_TYPES)),
  isEnabled: z.boolean(),
  /** Oldest first. */
  secrets: z.array(z.strictObject({ id: z.guid(), createdAt: moment })),
  createdAt: moment,
  updatedAt: moment,
});

/** Query of list-webhooks. */
export const listWebhooksQuery = z.strictObject(pageQuery);

export const webhookPage = pageOf(webhookView);

/** Body of create-webhook. */
export const createWebhookBody = z.strictObject({
  url,
  description: z.optional(description),
  eventTypes: z._default(eventTypes, []),
});

/** Body of change-webhook, a merge patch: what is left out stays, and null clears the description. */
export const changeWebhookBody = z.strictObject({
  url: z.optional(url),
  description: z.optional(z.nullable(description)),
  eventTypes: z.optional(eventTypes),
  isEnabled: z.optional(z.boolean("Say true or false.")),
});

/** Answer of add-webhook-secret: the one time that its value is told. */
export const newWebhookSecret = z.strictObject({ id: z.guid(), value: z.string() });

/** Answer of create-webhook. */
export const newWebhook = z.strictObject({ id: z.guid(), secret: newWebhookSecret });

/** The part of a path that names an endpoint. */
export const webhookParams = z.strictObject({ endpointId: id });

/** The parts of a path that name a secret of an endpoint. */
export const webhookSecretParams = z.strictObject({ endpointId: id, secretId: id });

export type WebhookView = z.output<typeof webhookView>;
