import { startPlainApp } from "#scripts/plain-app.ts";

/**
 * What each operation writes or reads, as somebody would write it in an afternoon: one route handler with a pool, that asks
 * nobody who they are and checks nothing. It shows what this machine and this Next can do at best.
 */
const ROUTE = `
import { randomUUID } from "node:crypto";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function addEvent(client, projectId, type, data) {
  const { rows } = await client.query(
    "UPDATE projects SET event_count = event_count + 1, updated_at = now() WHERE id = $1 RETURNING event_count - 1 AS sequence",
    [projectId],
  );
  await client.query(
    "INSERT INTO project_events (id, project_id, sequence, type, time, actor, data) VALUES ($1, $2, $3, $4, now(), '{}', $5)",
    [randomUUID(), projectId, rows[0].sequence, type, JSON.stringify(data)],
  );
}

const DOES = {
  "get-project": async (projectId) => {
    const { rows } = await pool.query(
      "SELECT project.*, to_jsonb(customer) AS customer, to_jsonb(site) AS site FROM projects AS project LEFT JOIN customers AS customer ON customer.id = project.customer_id LEFT JOIN sites AS site ON site.id = project.site_id WHERE project.id = $1",
      [projectId],
    );
    return rows[0];
  },
  "update-project": (projectId, body) =>
    inTransaction(async (client) => {
      await client.query("UPDATE projects SET xref = $2 WHERE id = $1", [projectId, body.xref]);
      await addEvent(client, projectId, "Project.Updated", body);
      return { ok: true };
    }),
  "create-charge": (projectId, body) =>
    inTransaction(async (client) => {
      const id = randomUUID();
      await client.query(
        "INSERT INTO charges (id, project_id, amount, type, paid_by, external_links, processed_at, actor, created_at) VALUES ($1, $2, $3, $4, $5, '{}', now(), '{}', now())",
        [id, projectId, body.amount, body.type, body.paid_by],
      );
      await addEvent(client, projectId, "Charge.Created", { chargeId: id });
      return { id };
    }),
  "accept-contract": (projectId) =>
    inTransaction(async (client) => {
      const hash = "0".repeat(64);
      const record = Buffer.from(JSON.stringify({ projectId, version: 1, acceptedAt: new Date() }));
      await client.query(
        "INSERT INTO contract_acceptances (id, project_id, version, sequence, accepted_at, record, hash) VALUES ($1, $2, 1, 0, now(), $3, $4)",
        [randomUUID(), projectId, record, hash],
      );
      await client.query(
        "UPDATE projects SET stage = 'COMMITTING', accepted_version = 1, evidence_hash = $2 WHERE id = $1",
        [projectId, hash],
      );
      await addEvent(client, projectId, "Project.ContractAccepted", { version: 1 });
      return { ok: true };
    }),
};

async function answer(request, { params }) {
  const { slug, projectId } = await params;
  const text = request.method === "GET" ? "" : await request.text();
  return Response.json(await DOES[slug](projectId, text === "" ? null : JSON.parse(text)));
}

export const GET = answer;
export const POST = answer;
`;

/** Serves the bare handlers on a database, at /api/<slug>/<projectId>. */
export function startBareHandlers(databaseUrl: string): Promise<{ url: string; stop(): void }> {
  return startPlainApp({
    name: "bare-handlers",
    files: { "app/api/[slug]/[projectId]/route.js": ROUTE },
    environment: { DATABASE_URL: databaseUrl },
  });
}
