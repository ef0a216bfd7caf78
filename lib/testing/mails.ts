import { pool } from "#lib/db/pool.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { perform } from "#lib/testing/perform.ts";

/** A stranger asks for a system, and two mails are due. Answers the project's id. */
export async function requestFrom(customer: {
  firstName: string;
  lastName: string;
  email: string;
}): Promise<string> {
  const body = createProjectBody.parse({ productsOfInterest: [{ solar: true }], customer });
  const { id } = await perform(createProject, {
    actor: { kind: "visitor", visitorHash: null },
    params: {},
    query: {},
    body,
  });
  return id;
}

/** The mail jobs of the database, by state. */
export async function mailJobStates(): Promise<Record<string, number>> {
  const { rows } = await pool().query<{ state: string; jobs: number }>(
    "SELECT state, count(*)::int AS jobs FROM pgboss.job WHERE name = 'mail' GROUP BY state",
  );
  return Object.fromEntries(rows.map(({ state, jobs }) => [state, jobs]));
}

/** Moves the clock of the queue on by ten minutes: heartbeats of dead workers have run out, and whatever was put off is due. */
export async function tenMinutesPass(queue: "mail" | "webhook" = "mail"): Promise<void> {
  await pool().query(
    `UPDATE pgboss.job SET
      start_after = start_after - interval '10 minutes',
      heartbeat_on = heartbeat_on - interval '10 minutes'
    WHERE name = $1 AND state IN ('created', 'retry', 'active')`,
    [queue],
  );
  await pool().query(
    "UPDATE pgboss.queue SET monitor_on = monitor_on - interval '10 minutes' WHERE name = $1",
    [queue],
  );
}
