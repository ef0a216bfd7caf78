import "#scripts/server-only.ts";
import { readFileSync } from "node:fs";
import pg from "pg";
import { cursorOf } from "#lib/cursor.rules.ts";
import { fillWithProjects } from "#scripts/many-projects.ts";
import { type Prepared, prepareProjects } from "#scripts/prepare-projects.ts";
import { runScript } from "#scripts/run-script.ts";
import { startTestServer } from "#scripts/test-server.ts";
import type { Undo } from "#scripts/undo.ts";

const FEW = 10_000;
const MANY = 1_000_000;
/** How often each question is asked. */
const ASKED = 200;
const WARM_UP = 20;

const EVER = "2000-01-01T00:00:00Z";

const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000).toISOString();

/** Questions by what a rep, or software that keeps step, would ask. */
const QUESTIONS = {
  "first page": "/projects",
  "one stage": "/projects?stage=INSPECTION",
  "waiting on us, with a battery": "/projects?waitingOn=company&product=battery",
  "service, older than a month": `/projects?type=SERVICE&createdBefore=${monthAgo}`,
  "what changed since a month ago": `/projects?updatedSince=${monthAgo}`,
  "what changed since ever, in one stage": `/projects?stage=INSPECTION&updatedSince=${EVER}`,
  "customers, first page": "/customers",
  "customers that changed since a month ago": `/customers?updatedSince=${monthAgo}`,
  "customers of a rare name": "/customers?q=nguyen-2a7",
  "customers of a common name": "/customers?q=priya",
  "customers in a street that many have": "/customers?q=street",
  "sites, first page": "/sites",
  "sites that changed since a month ago": `/sites?updatedSince=${monthAgo}`,
};

/** Searches by what a rep would look for, as the query of GET /api/projects. */
const SEARCHES = {
  "a rare name": "q=nguyen-2a7",
  "a common name": "q=priya",
  "a whole name": "q=rosa+okafor-1",
  "an address": "q=17+banksia+thornbury",
  "a street that many have": "q=street",
  "a phone number": "q=0412+345",
  "an e-mail address": "q=person7321@example.com",
  "two letters": "q=ng",
  "nothing that is there": "q=zzyzx",
};

/** An app with a database full of projects. */
interface Place extends Prepared {
  owner: pg.Client;
  /** Pages deep in the lists. */
  deep: Record<"a page after nine tenths of them" | "the same in order of change", string>;
}

/** Milliseconds. */
interface Times {
  p50: number;
  p99: number;
}

/** How fast projects are listed and found among a million, beside ten thousand, while somebody else writes. */
async function measureList(undo: Undo): Promise<void> {
  const few = await place(undo, FEW);
  const many = await place(undo, MANY);
  const writing = keepWriting(many);
  const here: Record<string, string> = { ...QUESTIONS, ...few.deep };
  for (const [name, path] of Object.entries({ ...QUESTIONS, ...many.deep })) {
    const [one, other] = await timesBeside(
      () => ask(few, here[name] ?? path),
      () => ask(many, path),
    );
    console.log(
      `${name}: p50 ${other.p50.toFixed(1)} ms among a million, ${one.p50.toFixed(1)} ms among ten thousand: ` +
        `${(other.p50 / one.p50).toFixed(2)} x; p99 ${other.p99.toFixed(1)} and ${one.p99.toFixed(1)} ms`,
    );
  }
  for (const [name, query] of Object.entries(SEARCHES)) {
    const [one, other] = await timesBeside(
      () => ask(few, `/projects?${query}`),
      () => ask(many, `/projects?${query}`),
    );
    console.log(
      `search for ${name}: p50 ${other.p50.toFixed(1)} ms, p99 ${other.p99.toFixed(1)} ms among a million; ` +
        `p50 ${one.p50.toFixed(1)} ms among ten thousand`,
    );
  }
  clearInterval(writing);
  await printScans(many);
}

async function place(undo: Undo, count: number): Promise<Place> {
  const server = await startTestServer(
    { RATE_LIMITS: "off", WORKER: "off", LOG_LEVEL: "error" },
    { session_preload_libraries: "auto_explain", shared_buffers: "512MB" },
  );
  await undo.add(() => server.stop());
  const owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
  await undo.add(() => owner.end());
  const prepared = await prepareProjects(server, 20);
  await fillWithProjects(owner, count);
  const { rows } = await owner.query<{ time: Date; id: string }>(
    "SELECT created_at AS time, id FROM projects ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1",
    [count * 0.9],
  );
  const place = rows.flatMap(({ time, id }) => [time.toISOString(), id]);
  const deep = {
    "a page after nine tenths of them": `/projects?cursor=${cursorOf(place)}`,
    "the same in order of change": `/projects?updatedSince=${EVER}&cursor=${cursorOf(["changed", ...place])}`,
  };
  return { ...prepared, owner, deep };
}

async function ask({ server, token }: Place, path: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/api${path}`, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`);
}

/** The times of two things that are done in turns, so that both meet the same weather. */
async function timesBeside(
  one: () => Promise<void>,
  other: () => Promise<void>,
): Promise<readonly [Times, Times]> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < ASKED + WARM_UP; turn += 1) {
    for (const [at, work] of [one, other].entries()) {
      const start = performance.now();
      await work();
      if (turn >= WARM_UP) times[at]?.push(performance.now() - start);
    }
  }
  return [timesIn(times[0]), timesIn(times[1])];
}

function timesIn(times: number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: sorted[ASKED / 2] ?? 0, p99: sorted[Math.floor(ASKED * 0.99)] ?? 0 };
}

/** Records money over and over, ten times a second. */
function keepWriting({ server, token, projectIds }: Place): NodeJS.Timeout {
  let turn = 0;
  return setInterval(() => {
    turn += 1;
    void fetch(`${server.url}/api/projects/${projectIds[turn % projectIds.length]}/charges`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ amount: 100, type: "Cash", paid_by: "Mia Measure" }),
    }).then((answer) => answer.arrayBuffer());
  }, 100);
}

/** Prints every scan of a whole table that the database makes for any of the questions: none should be. */
async function printScans(many: Place): Promise<void> {
  const { owner, server } = many;
  await owner.query("ALTER SYSTEM SET auto_explain.log_min_duration = 0");
  await owner.query("SELECT pg_reload_conf()");
  const before = readFileSync(server.databaseLog, "utf8").length;
  const searches = Object.values(SEARCHES).map((query) => `/projects?${query}`);
  for (const path of [...Object.values(QUESTIONS), ...Object.values(many.deep), ...searches])
    await ask(many, path);
  const plans = readFileSync(server.databaseLog, "utf8").slice(before);
  const scans = [...plans.matchAll(/Seq Scan on (\w+)/g)].map((match) => match[1]);
  console.log(
    `sequential scans in ${plans.split("Query Text:").length - 1} plans: ${scans.join(", ") || "none"}`,
  );
}

await runScript(import.meta, async (undo) => {
  await measureList(undo);
  await undo.run();
});
