import pg from "pg";
import * as z from "zod/mini";
import { type MailServer, startMailServer } from "#lib/testing/mail-server.ts";
import { freePort } from "#scripts/free-port.ts";
import type { TestServer } from "#scripts/test-server.ts";
import { expect, test } from "../fixtures.ts";
import { startJudgedServer } from "../judged-server.ts";
import { leastBody } from "./bodies.ts";

/** An app whose mail server does not answer yet. */
let app: TestServer;
let mailPort: number;
let mailServer: MailServer | undefined;

test.beforeAll(async () => {
  mailPort = await freePort();
  app = await startJudgedServer({
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    COMPANY_EMAIL: "office@example.com",
    LOG_LEVEL: "error",
  });
});

test.afterAll(async () => {
  await app.stop();
  await mailServer?.stop();
});

test("while the mail server is stopped, a homeowner's request is taken as ever, and its mails follow later", async ({
  request,
}) => {
  const answer = await request.post(`${app.url}/api/projects`, { data: leastBody() });
  expect(answer.status()).toBe(201);
  const { id } = z.object({ id: z.string() }).parse(await answer.json());
  await expect.poll(() => statesOf(id), { timeout: 20_000 }).toEqual(["retry", "retry"]);

  mailServer = await startMailServer({ port: mailPort });
  await expect
    .poll(() => retryNow(id).then(() => statesOf(id)), { timeout: 20_000 })
    .toEqual(["completed", "completed"]);
  expect(mailServer.mails.map(({ messageId }) => messageId).sort()).toEqual([
    `<${id}.request-notice@localhost>`,
    `<${id}.request-received@localhost>`,
  ]);
});

test("no local outbox is filled where a mail server is set", async ({ request }) => {
  expect((await request.get(`${app.url}/outbox`)).status()).toBe(404);
});

async function statesOf(projectId: string): Promise<string[]> {
  const rows = await asOwner<{ state: string }>(
    "SELECT state FROM pgboss.job WHERE data ->> 'projectId' = $1",
    [projectId],
  );
  return rows.map(({ state }) => state);
}

/** As if the pause before the next try were over. */
async function retryNow(projectId: string): Promise<void> {
  await asOwner(
    "UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND data ->> 'projectId' = $1",
    [projectId],
  );
}

async function asOwner<Row extends object>(sql: string, values: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
