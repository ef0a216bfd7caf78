import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import type pg from "pg";
import * as z from "zod/mini";
import type { Person } from "./people.ts";

/** Where nobody listens. */
export const NOWHERE = "http://127.0.0.1:9/hook";

const made = z.object({ id: z.string(), secret: z.object({ id: z.string(), value: z.string() }) });

/** An admin adds an endpoint; answers its id and its secret. */
export async function newEndpoint(
  request: APIRequestContext,
  admin: Person,
  changes: object = {},
): Promise<z.infer<typeof made>> {
  const data = { url: NOWHERE, ...changes };
  const answer = await request.post("/api/webhooks", { data, headers: admin.token });
  expect(answer.status(), await answer.text()).toBe(201);
  return made.parse(await answer.json());
}

/** An endpoint was to be told of a project's first event, and after one attempt it was given up; answers the delivery's id. */
export async function failedDelivery(
  database: pg.Pool,
  endpointId: string,
  projectId: string,
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, project_id, sequence, type, state, created_at, queued_at, ended_at)
     SELECT $1, $2, id, project_id, sequence, type, 'failed', time, time, time FROM project_events WHERE project_id = $3 AND sequence = 0`,
    [id, endpointId, projectId],
  );
  await database.query(
    "INSERT INTO webhook_attempts (id, delivery_id, time, ms, status, reason, reply) VALUES ($1, $2, now(), 7, 500, 'It answered 500.', 'Oh no')",
    [randomUUID(), id],
  );
  return id;
}
