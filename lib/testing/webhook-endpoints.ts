import { randomUUIDv7 } from "node:crypto";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { perform } from "#lib/testing/perform.ts";
import { createWebhook } from "#lib/webhooks/create-webhook.ts";
import { createWebhookBody } from "#lib/webhooks/webhook.schema.ts";

/** Where nobody listens. Tests that name it have WEBHOOK_PRIVATE_TARGETS on. */
export const HERE = "http://127.0.0.1:9/hook";

/** An admin adds an endpoint. */
export function addWebhook(admin: SignedIn, changes: object = {}) {
  const body = createWebhookBody.parse({ url: HERE, ...changes });
  return perform(createWebhook, { actor: admin, params: {}, query: {}, body });
}

interface Known {
  state: "pending" | "delivered" | "failed";
  createdAt?: Date;
  /** What became of each attempt, oldest first; they are a minute apart. */
  attempts?: readonly { status?: number; reason?: string; reply?: string }[];
}

/** What an endpoint was or is to be told of the first event of each project, whatever the worker did. Answers its id. */
export async function deliveryOf(
  endpointId: string,
  projectId: string,
  { state, createdAt = new Date(), attempts = [] }: Known,
): Promise<string> {
  const { id: eventId, ...event } = await database().projectEvent.findFirstOrThrow({
    where: { projectId },
    orderBy: { sequence: "asc" },
    select: { id: true, sequence: true, type: true },
  });
  const id = randomUUIDv7();
  await database().webhookDelivery.create({
    data: {
      id,
      endpointId,
      eventId,
      projectId,
      ...event,
      state,
      createdAt,
      queuedAt: createdAt,
      endedAt: state === "pending" ? null : createdAt,
      attempts: {
        create: attempts.map((attempt, index) => ({
          id: randomUUIDv7(),
          time: new Date(createdAt.getTime() + index * 60_000),
          ms: 12,
          ...attempt,
        })),
      },
    },
  });
  return id;
}
