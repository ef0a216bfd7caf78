import { describe, expect, it } from "vitest";
import { DomainError, ERRORS } from "#lib/errors.rules.ts";
import { problemBody, problemHeaders, refusalOf } from "#lib/http/problem.ts";

describe("a caller who is refused", () => {
  it("reads a problem document with our code, the request id and what is wrong where", () => {
    const refusal = new DomainError("validation_failed", "Look at `errors`.", {
      errors: [{ path: "site.nmi", message: "Check it." }],
    });
    expect(JSON.parse(problemBody(refusal, "request-1"))).toEqual({
      type: "urn:rooftop:problem:validation_failed",
      title: "Some of this is not valid",
      status: 400,
      detail: "Look at `errors`.",
      code: "validation_failed",
      requestId: "request-1",
      errors: [{ path: "site.nmi", message: "Check it." }],
    });
  });

  it("is told when to come back, in whole seconds and never at once", () => {
    const waiting = (retryAfter: number) =>
      problemHeaders(new DomainError("rate_limited", "Wait.", { retryAfter }))["retry-after"];
    expect([waiting(0.2), waiting(1), waiting(59.1)]).toEqual(["1", "1", "60"]);
    expect(problemHeaders(new DomainError("forbidden", "No."))).not.toHaveProperty("retry-after");
  });

  it("is told which methods a path takes", () => {
    expect(
      problemHeaders(new DomainError("method_not_allowed", "No.", { allow: ["GET", "POST"] })),
    ).toMatchObject({
      allow: "GET, POST",
    });
  });
});

describe("whatever else is thrown", () => {
  it("is our fault, and says nothing of how we are built", () => {
    for (const thrown of [new Error("SELECT secret FROM customers"), "boom", null, { code: "23505" }]) {
      const refusal = refusalOf(thrown);
      expect(refusal.code).toBe("internal");
      expect(problemBody(refusal, "request-1")).not.toMatch(/secret|boom|23505|stack/);
    }
  });

  it("is an outage when the database or the storage does not answer, with a time to come back", () => {
    for (const code of ["ECONNREFUSED", "P2024", "ENOSPC"]) {
      const refusal = refusalOf(Object.assign(new Error("gone"), { code }));
      expect(refusal.code).toBe("unavailable");
      expect(problemHeaders(refusal)).toHaveProperty("retry-after");
    }
  });
});

it("every code in the list becomes a status of the contract", () => {
  const statuses = new Set<number>(Object.values(ERRORS).map(({ status }) => status));
  expect([...statuses].sort()).toEqual([
    400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503,
  ]);
  for (const code of Object.keys(ERRORS)) expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
});
