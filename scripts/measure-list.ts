import "#scripts/server-only.ts";
import { readFileSync } from "node:fs";
import pg from "pg";
import { cursorOf } from "#lib/cursor.rules.ts";
import { fillWithProjects } from "#scripts/many-projects.ts";
import { prepareProjects } from "#scripts/prepare-projects.ts";
import { runScript } from "#scripts/run-script.ts";
import { startTestServer, type TestServer } from "#scripts/test-server.ts";

const FEW = 10_000;
const MANY = 100_000;
/** How often each question is asked. */
const ASKED = 200;

/** Questions by what a rep would ask, as the query of GET /api/projects. */
const QUESTIONS = {
  "first page": "",
  "one stage": "stage=INSPECTION",
  "waiting on us, with a battery": "waitingOn=company&product=battery",
  "service, older than a month": () =>
    `type=SERVICE&createdBefore=${new Date(Date.now() - 30 * 24 * 60 * 60_000).toISOString()}`,
};

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

type Question = (typeof QUESTIONS)[keyof typeof QUESTIONS];
const queryOf = (question: Question) => (typeof question === "string" ? question : question());

/** Sends the query of a list, and reads the answer. */
type Ask = (query: string) => Promise<void>;

/** Milliseconds. */
interface Times {
  p50: number;
  p99: number;
}

/** How fast projects are listed and found among ten thousand and among a million, while somebody else writes. */
async function measureList(): Promise<void> {
  const server = await startTestServer(
    { RATE_LIMITS: "off", WORKER: "off", LOG_LEVEL: "error" },
    { session_preload_libraries: "auto_explain", shared_buffers: "512MB" },
  );
  const owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
  try {
    const { token, projectIds } = await prepareProjects(server, 20);
    const headers = { authorization: `Bearer ${token}` };
    const ask: Ask = async (query) => {
      const answer = await fetch(`${server.url}/api/projects?${query}`, { headers });
      if (answer.status !== 200)
        throw new Error(`${query} answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    const stop = keepWriting(server, token, projectIds);
    await fillWithProjects(owner, FEW);
    const few = await timesByQuestion(owner, ask);
    await fillWithProjects(owner, MANY);
    const many = await timesByQuestion(owner, ask);
    for (const [name, of] of Object.entries(many)) {
      const before = few[name] ?? of;
      console.log(
        `${name}: p50 ${of.p50.toFixed(1)} ms among a million, ${before.p50.toFixed(1)} ms among ten thousand: ` +
          `${(of.p50 / before.p50).toFixed(2)} x (p99 ${of.p99.toFixed(1)} ms)`,
      );
    }
    for (const [name, query] of Object.entries(SEARCHES)) {
      const { p50, p99 } = await timesOf(() => ask(query));
      console.log(`search for ${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    }
    stop();
    await printScans(server, owner, ask);
  } finally {
    await owner.end();
    await server.stop();
  }
}

/** Asks every question many times over. Answers the times by the question's name. */
async function timesByQuestion(owner: pg.Client, ask: Ask): Promise<Record<string, Times>> {
  const found: Record<string, Times> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    found[name] = await timesOf(() => ask(queryOf(question)));
  }
  const cursor = await deepCursor(owner);
  found["a page after nine tenths of them"] = await timesOf(() => ask(`cursor=${cursor}`));
  return found;
}

async function deepCursor(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ time: Date; id: string }>(
    `SELECT created_at AS time, id FROM projects ORDER BY created_at DESC, id DESC
     OFFSET (SELECT count(*) * 9 / 10 FROM projects) LIMIT 1`,
  );
  const [place] = rows;
  return place === undefined ? "" : cursorOf([place.time.toISOString(), place.id]);
}

async function timesOf(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let turn = 0; turn < ASKED + 20; turn += 1) {
    const start = performance.now();
    await work();
    if (turn >= 20) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return { p50: times[ASKED / 2] ?? 0, p99: times[Math.floor(ASKED * 0.99)] ?? 0 };
}

/** Prints every scan of a whole table that the database makes for any of the questions: none should be. */
async function printScans(server: TestServer, owner: pg.Client, ask: Ask): Promise<void> {
  await owner.query("ALTER SYSTEM SET auto_explain.log_min_duration = 0");
  await owner.query("SELECT pg_reload_conf()");
  const before = readFileSync(server.databaseLog, "utf8").length;
  for (const question of [...Object.values(QUESTIONS).map(queryOf), ...Object.values(SEARCHES)])
    await ask(question);
  const plans = readFileSync(server.databaseLog, "utf8").slice(before);
  const scans = [...plans.matchAll(/Seq Scan on (?!page)(\w+)/g)].map((match) => match[1]);
  console.log(
    `sequential scans in ${plans.split("Query Text:").length - 1} plans: ${scans.join(", ") || "none"}`,
  );
}

/** Records money over and over, ten times a second, until it is stopped. */
function keepWriting(server: TestServer, token: string, projectIds: readonly string[]): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    void fetch(`${server.url}/api/projects/${projectIds[turn % projectIds.length]}/charges`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ amount: 100, type: "Cash", paid_by: "Mia Measure" }),
    }).then((answer) => answer.arrayBuffer());
  }, 100);
  return () => clearInterval(timer);
}

await runScript(import.meta, measureList);
