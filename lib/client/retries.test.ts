import { describe, expect, test } from "vitest";
import { ConnectionError, RooftopError } from "./errors.ts";
import {
  type Failure,
  isHarmlessTwice,
  mayRepeat,
  pause,
  secondsOf,
  USUAL_RETRIES,
  waitAfter,
} from "./retries.ts";
import type { Route } from "./route.ts";

function refusal(status: number, code: string, retryAfter: number | null = null): Failure {
  const problem = { code, title: "", detail: "", requestId: "", errors: [] };
  return new RooftopError(status, problem, { retryAfter, mayBeDone: false });
}

function noAnswer(reason: "network" | "timeout" | "unexpected", status: number | null = null): Failure {
  return new ConnectionError("", { reason, status, retryAfter: null, mayBeDone: true });
}

const path = "/api/somewhere";
const CALLS: readonly (readonly [name: string, route: Route, ifMatch?: string])[] = [
  ["a read", { method: "GET", path }],
  ["a replacement", { method: "PUT", path }],
  ["a deletion", { method: "DELETE", path }],
  ["a POST with a key", { method: "POST", path, takesKey: true }],
  ["an edit by a tag", { method: "PATCH", path }, '"7"'],
  ["a POST without a key", { method: "POST", path }],
  ["an edit without a tag", { method: "PATCH", path }],
  ["an edit of any state, without a tag", { method: "PATCH", path }, "*"],
];
const ALL = CALLS.map(([name]) => name);
const HARMLESS = ALL.filter((name) => !name.includes("without"));

describe("asked again is", () => {
  test.each<[string, Failure, readonly string[]]>([
    ["the network failed", noAnswer("network"), HARMLESS],
    ["time ran out", noAnswer("timeout"), HARMLESS],
    ["a proxy found nobody", noAnswer("unexpected", 502), HARMLESS],
    ["a proxy waited in vain", noAnswer("unexpected", 504), HARMLESS],
    ["the database is away", refusal(503, "unavailable", 2), HARMLESS],
    ["this address asks too often", refusal(429, "rate_limited", 9), ALL],
    ["the first attempt still runs", refusal(409, "idempotency_in_progress"), ALL],
    ["the state is another", refusal(409, "project_closed"), []],
    ["something is wrong on our side", refusal(500, "internal"), []],
    ["something else answers", noAnswer("unexpected", 200), []],
  ])("after %s: what nothing comes of twice", (_title, failure, repeated) => {
    const found = CALLS.filter(([, route, ifMatch]) =>
      mayRepeat(isHarmlessTwice(route, { ifMatch }), failure),
    );
    expect(found.map(([name]) => name)).toEqual(repeated);
  });
});

describe("the wait before the next attempt", () => {
  const wait = (failure: Failure, attempt: number, elapsedMs = 0) =>
    waitAfter(failure, { attempt, elapsedMs, retries: { ...USUAL_RETRIES, attempts: 20 } });

  test("grows, is spread out and has an end", () => {
    for (let attempt = 1; attempt < 20; attempt += 1) {
      const longest = Math.min(10_000, 250 * 2 ** (attempt - 1));
      const chosen = wait(noAnswer("network"), attempt);
      expect(chosen).toBeGreaterThanOrEqual(longest / 2);
      expect(chosen).toBeLessThanOrEqual(longest);
    }
  });

  test("is never shorter than the server asks for", () => {
    expect(wait(refusal(429, "rate_limited", 9), 1)).toBeGreaterThanOrEqual(9_000);
  });

  test("does not come when attempts or time are used up", () => {
    expect(wait(noAnswer("network"), 20)).toBeNull();
    expect(wait(noAnswer("network"), 1, 120_000)).toBeNull();
    expect(wait(refusal(429, "rate_limited", 3_600), 1)).toBeNull();
  });
});

test.each([
  [null, null],
  ["7", 7],
  ["Wed, 01 Jan 2025 00:00:09 GMT", 9],
  ["Tue, 31 Dec 2024 00:00:00 GMT", 0],
  ["soon", null],
])("a server that says %j is understood as %j seconds", (said, seconds) => {
  expect(secondsOf(said, Date.parse("2025-01-01T00:00:00Z"))).toBe(seconds);
});

test("whoever stops waits no longer, and whoever stopped already not at all", async () => {
  const stop = new AbortController();
  const waiting = pause(1e9, stop.signal);
  stop.abort("stopped");
  await expect(waiting).rejects.toBe("stopped");
  await expect(pause(1e9, stop.signal)).rejects.toBe("stopped");
});
