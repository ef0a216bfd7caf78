import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { env } from "#lib/env.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import {
  type MailServer,
  type ReceivedMail,
  startMailServer,
  type Treatment,
} from "#lib/testing/mail-server.ts";
import { mailJobStates, requestFrom, tenMinutesPass } from "#lib/testing/mails.ts";

process.env["COMPANY_EMAIL"] = "office@sunny.example";
useTestDatabase();

const REQUESTS = 40;
const KILLS = 8;
const PATIENCE = { timeout: 60_000, interval: 5 };

let server: MailServer;
let worker: ChildProcess | undefined;
/** Mails that arrived although they were remembered as sent. */
const again: string[] = [];

beforeAll(async () => {
  let turn = 0;
  server = await startMailServer({ treat: () => whim((turn += 1)), arrived: notSentBefore });
});

afterAll(async () => {
  worker?.kill("SIGKILL");
  await server.stop();
});

/** A server of bad manners: slow, and now and then it refuses for a while or hangs up. */
function whim(turn: number): Treatment {
  if (turn % 11 === 0) return { kind: "refuse", status: 451 };
  if (turn % 17 === 0) return { kind: "cut", when: "before" };
  if (turn % 23 === 0) return { kind: "cut", when: "after it took the mail" };
  return { kind: "take", slowly: (turn * 37) % 160 };
}

async function notSentBefore({ messageId }: ReceivedMail): Promise<void> {
  const { rowCount } = await pool().query(
    `SELECT FROM sent_mails JOIN pgboss.job USING (id)
     WHERE starts_with($1, '<' || (data ->> 'projectId') || '.' || (data ->> 'mail') || '@')`,
    [messageId],
  );
  if (rowCount !== 0) again.push(messageId);
}

it("every mail arrives, and none that was sent is sent again, while the worker is killed over and over", async () => {
  const ids = await Promise.all(
    Array.from({ length: REQUESTS }, (_, place) =>
      requestFrom({ firstName: "Ann", lastName: "Lee", email: `ann-${place}@example.com` }),
    ),
  );
  let killedAtWork = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await startWorker();
    const enough = server.mails.length + 1 + Math.floor(Math.random() * 8);
    await vi.waitFor(() => expect(server.mails.length).toBeGreaterThanOrEqual(enough), PATIENCE);
    await killWorker();
    killedAtWork += ((await mailJobStates())["active"] ?? 0) > 0 ? 1 : 0;
    await tenMinutesPass();
  }
  expect(killedAtWork, "no kill struck a worker with mails in hand").toBeGreaterThan(0);

  await startWorker();
  await vi.waitFor(
    async () => {
      await tenMinutesPass();
      expect(await mailJobStates()).toEqual({ completed: 2 * REQUESTS });
    },
    { timeout: 60_000, interval: 500 },
  );

  const due = ids.flatMap((id) =>
    ["request-received", "request-notice"].map((mail) => `<${id}.${mail}@${new URL(env().appUrl).hostname}>`),
  );
  const arrived = server.mails.map(({ messageId }) => messageId);
  expect([...new Set(arrived)].sort()).toEqual(due.sort());
  expect(again).toEqual([]);
  expect(await database().sentMail.count()).toBe(due.length);
  // What nobody can rule out: a mail the server took while its sender, or the line to it, died before it was written down.
  expect(arrived.length - due.length).toBeLessThanOrEqual(KILLS * 8 + arrived.length / 23);
}, 240_000);

async function startWorker(): Promise<void> {
  worker = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: server.url, LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(worker, "spawn");
}

async function killWorker(): Promise<void> {
  if (worker === undefined) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}
