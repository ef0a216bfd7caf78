import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { jobRows } from "#lib/jobs/queues.ts";
import { mailId } from "#lib/running/compose-mail.ts";
import { startWorker } from "#lib/running/worker.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { type MailServer, startMailServer, type Treatment } from "#lib/testing/mail-server.ts";
import { requestFrom, tenMinutesPass } from "#lib/testing/mails.ts";

process.env["LOG_LEVEL"] = "silent";
useTestDatabase();

const treatments = new Map<string, Treatment[]>();
let server: MailServer;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  server = await startMailServer({ treat: (to) => treatments.get(to)?.shift() ?? { kind: "take" } });
  process.env["SMTP_URL"] = server.url;
  worker = await startWorker();
});

afterAll(async () => {
  await worker.stop();
  await server.stop();
});

describe("a homeowner's confirmation", () => {
  it("leaves over connections that are kept: ten mails need no more than are used at once", async () => {
    const before = server.connections();
    for (let place = 0; place < 10; place += 1) await request(`many-${place}@example.com`);
    await vi.waitFor(() => expect(takenFor("many-")).toHaveLength(10), { timeout: 20_000 });
    expect(server.connections() - before).toBeLessThanOrEqual(8);
  });

  it("is tried again when the server is busy, and is the same mail to every mail program", async () => {
    treatments.set("busy@example.com", [
      { kind: "refuse", status: 451 },
      { kind: "cut", when: "after it took the mail" },
    ]);
    const id = await request("busy@example.com");
    await untilStates(id, ["completed"]);
    const ids = takenFor("busy@").map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${id}.request-received@localhost>`, `<${id}.request-received@localhost>`]);
  });

  it("is given up at once when its address is refused for good, and others are not held up", async () => {
    treatments.set("gone@example.com", [{ kind: "refuse", status: 550 }]);
    const gone = await request("gone@example.com");
    const fine = await request("fine@example.com");
    await untilStates(gone, ["failed"]);
    await untilStates(fine, ["completed"]);
    expect(takenFor("gone@")).toEqual([]);
    expect(await attemptsOf(gone)).toBe(0);
  });

  it("waits for a mailbox that is full", async () => {
    treatments.set("full@example.com", [{ kind: "refuse", status: 552 }]);
    await untilStates(await request("full@example.com"), ["completed"]);
    expect(takenFor("full@")).toHaveLength(1);
  });

  it("is tried for days, and what never left is kept with its name for whoever looks", async () => {
    treatments.set("stuck@example.com", [{ kind: "refuse", status: 451 }]);
    const stuck = await request("stuck@example.com");
    const { rows } = await pool().query<QueuedMail>(
      `UPDATE pgboss.job SET retry_count = retry_limit WHERE data ->> 'projectId' = $1 AND data ->> 'mail' = 'request-received'
       RETURNING retry_limit AS tries, retry_delay AS first, retry_delay_max AS longest, deletion_seconds AS kept`,
      [stuck],
    );
    for (const { tries, first, longest, kept } of rows) {
      // The queue doubles each pause, and takes between half of that and all of it.
      const pauses = Array.from({ length: tries }, (_, tried) => Math.min(first * 2 ** tried, longest));
      expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(4 * DAY);
      expect(kept).toBeGreaterThan(7 * DAY);
    }
    expect(rows).toHaveLength(1);
    await untilStates(stuck, ["failed"]);
    expect(takenFor("stuck@")).toEqual([]);
    const kept = await pool().query(
      "SELECT data ->> 'mail' AS mail FROM pgboss.job WHERE state = 'failed' AND data ->> 'projectId' = $1",
      [stuck],
    );
    expect(kept.rows).toEqual([{ mail: "request-received" }]);
  });

  it("goes to one address or to nobody, whatever the database holds", async () => {
    const id = await request("one@example.com");
    await untilStates(id, ["completed"]);
    await database().customer.updateMany({
      where: { projects: { some: { id } } },
      data: { email: "one@example.com,\r\nBcc: many@example.com" },
    });
    await queue({ mail: "request-received", projectId: id });
    await untilStates(id, ["completed", "failed"]);
    expect(server.mails.filter(({ source }) => source.includes("many@example.com"))).toEqual([]);
  });
});

describe("a job", () => {
  it("that names no mail we know ends, and so does one of a project that is gone", async () => {
    const projectId = randomUUID();
    await queue({ mail: "praise", projectId });
    await untilStates(projectId, ["failed"]);
    const nobody = randomUUID();
    await queue({ mail: "project-closed", projectId: nobody });
    await untilStates(nobody, ["completed"]);
  });

  it("that somebody waits for is queued ahead, and one without a word on it as usual", async () => {
    const requestId = randomUUID();
    await database().$executeRaw(
      jobRows([mailJob("sign-in", { requestId }), { queue: "mail", data: { mail: "praise", requestId } }]),
    );
    const { rows } = await pool().query<{ priority: number }>(
      "SELECT priority FROM pgboss.job WHERE data ->> 'requestId' = $1 ORDER BY 1",
      [requestId],
    );
    expect(rows).toEqual([{ priority: 0 }, { priority: 1 }]);
  });

  it("keeps no address, name or text of the mail it failed to send", async () => {
    const { rows } = await pool().query<{ job: string }>(
      "SELECT job::text FROM pgboss.job AS job WHERE name = 'mail'",
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ job }) => /example\.com|Ann|Lee/.test(job))).toEqual([]);
  });

  it("makes the same mail as another job for the same mail", () => {
    const contract = { mail: "contract-ready", projectId: "0198c0de", version: 2 } as const;
    expect(mailId(contract)).toBe("0198c0de.contract-ready.2");
    expect(mailId({ mail: "sign-in", requestId: "0198c0de" })).toBe("0198c0de.sign-in");
  });
});

const DAY = 24 * 3_600;

/** How often a queued mail is tried, and the first pause, the longest one and how long it is kept, in seconds. */
interface QueuedMail {
  tries: number;
  first: number;
  longest: number;
  kept: number;
}

const request = (email: string) => requestFrom({ firstName: "Ann", lastName: "Lee", email });

const takenFor = (start: string) => server.mails.filter(({ to }) => to.startsWith(start));

async function queue(data: object): Promise<void> {
  await database().$executeRaw(jobRows([{ queue: "mail", data }]));
}

/** Lets time pass until the jobs of a project, its notices to the company aside, have come to these ends. */
async function untilStates(projectId: string, states: readonly string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      await tenMinutesPass();
      const { rows } = await pool().query<{ state: string }>(
        "SELECT state FROM pgboss.job WHERE data ->> 'projectId' = $1 AND data ->> 'mail' <> 'request-notice' ORDER BY 1",
        [projectId],
      );
      expect(rows.map(({ state }) => state).sort()).toEqual(states);
    },
    { timeout: 20_000, interval: 250 },
  );
}

async function attemptsOf(projectId: string): Promise<number | undefined> {
  const { rows } = await pool().query<{ retries: number }>(
    "SELECT retry_count AS retries FROM pgboss.job WHERE data ->> 'projectId' = $1 AND data ->> 'mail' = 'request-received'",
    [projectId],
  );
  return rows[0]?.retries;
}
