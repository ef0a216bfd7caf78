import { randomInt } from "node:crypto";
import { type APIResponse, test as base, expect } from "@playwright/test";
import pg from "pg";
import * as z from "zod/mini";
import type { TestServer } from "#scripts/test-server.ts";
import { startJudgedServer, undocumentedIn } from "./judged-server.ts";
import { newPerson, type Person, type Role } from "./people.ts";
import { type Stored, storedIn } from "./stored.ts";

/** What a refusal must be: its status, its code and, where given, the paths of its errors. */
export interface Expected {
  status: number;
  code: string;
  paths?: readonly string[];
}

const problem = z.object({
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});

export type Problem = z.infer<typeof problem>;

interface OfTest {
  /** Whatever the worker's server answers under /api is as the API document has it, whoever asked. */
  documented: undefined;
  /** An address that nobody else speaks from: rate limits stay on, and each test has its own. */
  address: string;
  /** Checks that an answer is the problem document that is expected, and that its headers say so too. */
  refused(answer: APIResponse, expected: Expected): Promise<Problem>;
  /** The same, and that neither a row nor a stored file is different afterwards. */
  refusedUnchanged(ask: () => Promise<APIResponse>, expected: Expected): Promise<Problem>;
}

interface OfWorker {
  /** Makes somebody who is signed in. */
  person(role: Role, who?: { email?: string; name?: string }): Promise<Person>;
  /** A server, database and data folder that no other worker writes to, so that a test can compare all of them. */
  server: TestServer;
  /** The owner's connections to its database. */
  database: pg.Pool;
  /** All that is stored there. */
  stored: Stored;
}

/** Tests of the HTTP contract. `request` speaks from `address` to the worker's own server. */
export const test = base.extend<OfTest, OfWorker>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startJudgedServer({
        TRUSTED_PROXIES: "1",
        LOG_LEVEL: "error",
        WEBHOOK_PRIVATE_TARGETS: "on",
      });
      await use(server);
      const printed = server.output();
      await server.stop();
      expect(printed, "something went wrong on our side").not.toMatch(
        /"msg":"internal"|UnhandledPromise|uncaughtException/,
      );
    },
    { scope: "worker", timeout: 180_000 },
  ],
  database: [
    async ({ server }, use) => {
      const database = new pg.Pool({ connectionString: server.databaseUrl, max: 4 });
      await use(database);
      await database.end();
    },
    { scope: "worker" },
  ],
  person: [
    async ({ server, database }, use) =>
      use((role, who) => newPerson(database, server.url, { role, ...who })),
    { scope: "worker" },
  ],
  stored: [async ({ server, database }, use) => use(storedIn(database, server.dataDir)), { scope: "worker" }],

  baseURL: async ({ server }, use) => use(server.url),
  address: async ({ browserName: _ }, use) => use(anyAddress()),
  extraHTTPHeaders: async ({ address }, use) => use({ "x-forwarded-for": address }),

  documented: [
    async ({ server }, use) => {
      const before = undocumentedIn(server.output()).length;
      await use(undefined);
      expect(undocumentedIn(server.output()).slice(before)).toEqual([]);
    },
    { auto: true },
  ],

  refused: async ({ browserName: _ }, use) => {
    await use(async (answer, { status, code, paths }) => {
      const text = await answer.text();
      expect({ status: answer.status(), text }).toMatchObject({
        status,
        text: expect.stringContaining(`"${code}"`),
      });
      expect(answer.headers()).toMatchObject({
        "content-type": "application/problem+json",
        "cache-control": "no-store",
      });
      const told = problem.parse(JSON.parse(text));
      expect(told.code).toBe(code);
      if (answer.headers()["idempotency-replayed"] === undefined) {
        expect(answer.headers()["x-request-id"]).toBe(told.requestId);
      }
      if (paths !== undefined)
        expect((told.errors ?? []).map(({ path }) => path).sort()).toEqual([...paths].sort());
      return told;
    });
  },

  refusedUnchanged: async ({ refused, stored }, use) =>
    use(async (ask, expected) => {
      const before = await stored.snapshot();
      const told = await refused(await ask(), expected);
      expect(await stored.snapshot()).toEqual(before);
      return told;
    }),
});

export { expect };

/** An IPv4 address that was most likely never used before. */
export function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
