import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import * as z from "zod/mini";
import type { TestServer } from "#scripts/test-server.ts";

const REQUEST = {
  productsOfInterest: [{ solar: true, battery: true }],
  preferences: { customerPreferredDays: [2, 4] },
  customer: { firstName: "Mia", lastName: "Measure", email: "mia@example.com", phone: "0412 345 678" },
  site: { address: { line1: "1 Sample Street", suburb: "Marrickville", state: "NSW", postcode: "2204" } },
};

const CONTRACT = {
  lines: [{ description: "6.6 kW of solar panels, installed", quantity: 1, unitPrice: 899_000 }],
  deposit: 50_000,
  solicited: true,
};

const created = z.object({ id: z.guid() });

export interface Prepared {
  server: TestServer;
  /** An API token of somebody in sales. */
  token: string;
  projectIds: string[];
}

/** A token of somebody in sales, and projects made over HTTP with it. */
export async function prepareProjects(server: TestServer, count: number): Promise<Prepared> {
  const token = `rt_${"m".repeat(43)}`;
  await withOwner(server, (owner) => signUp(owner, token));
  const projectIds: string[] = [];
  for (let made = 0; made < count; made += 1) {
    projectIds.push(await post({ server, token }, "/api/projects", REQUEST));
  }
  return { server, token, projectIds };
}

/** Projects with a contract that nobody accepted yet: one issued over HTTP, and copies of it made in the database. */
export async function agreedProjects(prepared: Prepared, count: number): Promise<string[]> {
  const model = await post(prepared, "/api/projects", REQUEST);
  await post(prepared, `/api/projects/${model}/contracts`, CONTRACT);
  return withOwner(prepared.server, async (owner) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await owner.query(
      `INSERT INTO projects SELECT (jsonb_populate_record(project, jsonb_build_object('id', copy))).*
       FROM projects AS project, unnest($2::uuid[]) AS copy WHERE project.id = $1`,
      [model, ids],
    );
    await owner.query(
      `INSERT INTO contracts SELECT (jsonb_populate_record(contract, jsonb_build_object('id', gen_random_uuid(), 'project_id', copy))).*
       FROM contracts AS contract, unnest($2::uuid[]) AS copy WHERE contract.project_id = $1`,
      [model, ids],
    );
    await owner.query("ANALYZE projects, contracts");
    return ids;
  });
}

async function signUp(owner: pg.Client, token: string): Promise<void> {
  const userId = randomUUID();
  await owner.query(
    "INSERT INTO users (id, email, role, created_at, updated_at) VALUES ($1, 'sam@example.com', 'SALES', now(), now())",
    [userId],
  );
  await owner.query(
    `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scope, created_at, expires_at)
     VALUES ($1, $2, 'measure', 'rt_mmmm', $3, 'write', now(), now() + interval '1 day')`,
    [randomUUID(), userId, createHash("sha256").update(token).digest("hex")],
  );
}

async function post(
  { server, token }: Pick<Prepared, "server" | "token">,
  path: string,
  body: object,
): Promise<string> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const answer = await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (answer.status !== 201)
    throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`);
  return created.parse(await answer.json()).id;
}

async function withOwner<Result>(
  server: TestServer,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
