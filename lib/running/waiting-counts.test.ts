import { expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { countWaiting } from "#lib/running/waiting-counts.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { asOwner } from "#lib/testing/owner.ts";

useTestDatabase();

it("whoever watches learns how many jobs and deliveries wait, and how many failed", async () => {
  const before = await countWaiting();
  expect(before.jobs.map(({ queue }) => queue)).toEqual(expect.arrayContaining(["mail", "sweep"]));
  expect(before.deliveries).toEqual({ pending: 0, failed: 0 });

  await newProject();
  const mails = await database().$queryRaw<object[]>`SELECT FROM pgboss.job WHERE name = 'mail'`;
  expect(mails.length).toBeGreaterThan(0);
  const { jobs } = await countWaiting();
  expect(jobs.find(({ queue }) => queue === "mail")).toEqual({
    queue: "mail",
    waiting: mails.length,
    failed: 0,
  });

  await asOwner(`
    WITH endpoint AS (
      INSERT INTO webhook_endpoints (id, slot, url, event_types, is_enabled, actor, created_at, updated_at)
      VALUES (gen_random_uuid(), 0, 'https://hooks.example', '{}', true, '{}', now(), now()) RETURNING id
    )
    INSERT INTO webhook_deliveries (id, endpoint_id, event_id, project_id, sequence, type, state, created_at, queued_at, ended_at)
    SELECT gen_random_uuid(), endpoint.id, event.id, event.project_id, event.sequence, event.type, state::webhook_delivery_state,
      now(), now(), CASE WHEN state = 'failed' THEN now() END
    FROM endpoint, (SELECT * FROM project_events LIMIT 1) AS event, (VALUES ('pending')) AS states (state)`);
  expect((await countWaiting()).deliveries).toEqual({ pending: 1, failed: 0 });
  await asOwner("UPDATE webhook_deliveries SET state = 'failed', ended_at = now()");
  expect((await countWaiting()).deliveries).toEqual({ pending: 0, failed: 1 });
});
