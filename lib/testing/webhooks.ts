import { randomUUIDv7 } from "node:crypto";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { SAM } from "#lib/testing/agreements.ts";
import { MOST_ENDPOINTS } from "#lib/webhooks/webhook.schema.ts";

interface EndpointSetup {
  url?: string;
  eventTypes?: string[];
  isEnabled?: boolean;
  /** How many secrets live. */
  secrets?: 0 | 1 | 2;
}

/** An endpoint that is told of everything, with one secret, unless told otherwise. Answers its id and those of its secrets. */
export async function newEndpoint({
  url = "https://receiver.example/",
  eventTypes = [],
  isEnabled = true,
  secrets = 1,
}: EndpointSetup = {}): Promise<{ id: string; secretIds: string[] }> {
  const createdAt = new Date();
  const slots = Array.from({ length: secrets }, (_, slot) => ({ id: randomUUIDv7(), slot, createdAt }));
  const { id } = await database().webhookEndpoint.create({
    data: {
      id: randomUUIDv7(),
      url,
      eventTypes,
      isEnabled,
      slot: nextSlot(),
      actor: actorOnRecord(SAM),
      createdAt,
      updatedAt: createdAt,
      secrets: { create: slots },
    },
    select: { id: true },
  });
  return { id, secretIds: slots.map((secret) => secret.id) };
}

let taken = 0;

/** The places of a test file's endpoints, one after another: there are twenty. */
function nextSlot(): number {
  taken += 1;
  return (taken - 1) % MOST_ENDPOINTS;
}

/** What is on its way to an endpoint, or was, in the order of each timeline. */
export function deliveriesTo(endpointId: string) {
  return database().webhookDelivery.findMany({
    where: { endpointId },
    orderBy: [{ projectId: "asc" }, { sequence: "asc" }],
    include: { attempts: { orderBy: [{ time: "asc" }, { id: "asc" }] } },
  });
}

/** The jobs that wait for an endpoint. */
export function jobsFor(endpointId: string) {
  return database().$queryRaw<{ state: string; key: string; group: string; data: object }[]>`
    SELECT state::text AS state, singleton_key AS key, group_id AS "group", data FROM pgboss.job
    WHERE name = 'webhook' AND group_id = ${endpointId} ORDER BY created_on, id`;
}
