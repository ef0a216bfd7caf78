import { describe, expect, it } from "vitest";
import { isDatabaseUnavailable, isLockTimeout } from "#lib/db/failure.rules.ts";
import { isStorageUnavailable } from "#lib/storage/failure.rules.ts";

const failure = (particulars: object, message = "It failed.") =>
  Object.assign(new Error(message), particulars);

describe("a caller is asked to come back", () => {
  it.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "08006",
    "57P01",
    "57P03",
    "53300",
    "55P03",
    "57014",
    "25P03",
    "40001",
    "40P01",
    "42P05",
    "26000",
    "P1001",
    "P2024",
    "P2028",
  ])("when the database fails with %s", (code) => {
    expect(isDatabaseUnavailable(failure({ code }))).toBe(true);
  });

  it.each([
    "timeout exceeded when trying to connect",
    "Connection terminated unexpectedly",
    "Query read timeout",
    "Client has encountered a connection error and is not queryable",
    "Transaction API error: Unable to start a transaction in the given time.",
  ])("when the driver says: %s", (message) => {
    expect(isDatabaseUnavailable(new Error(message))).toBe(true);
  });

  it("however deeply the reason is wrapped", () => {
    expect(isDatabaseUnavailable(failure({ cause: failure({ cause: { originalCode: "57014" } }) }))).toBe(
      true,
    );
    expect(
      isDatabaseUnavailable(failure({ meta: { driverAdapterError: { cause: { code: "53300" } } } })),
    ).toBe(true);
    expect(isDatabaseUnavailable(new AggregateError([failure({ code: "ECONNREFUSED" })]))).toBe(true);
  });

  it.each(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EMFILE"])("when the storage fails with %s", (code) => {
    expect(isStorageUnavailable(failure({ code }))).toBe(true);
  });
});

describe("a fault of ours is not called an outage", () => {
  it.each(["23505", "23514", "42P01", "42501", "22P02", "P2002", "P2025", "ERR_ASSERTION"])(
    "when the code is %s",
    (code) => {
      expect(isDatabaseUnavailable(failure({ code }))).toBe(false);
      expect(isStorageUnavailable(failure({ code }))).toBe(false);
    },
  );

  it.each([null, undefined, "ECONNREFUSED", 5, {}, new Error("nothing")])("when %j is thrown", (thrown) => {
    expect(isDatabaseUnavailable(thrown)).toBe(false);
    expect(isLockTimeout(thrown)).toBe(false);
    expect(isStorageUnavailable(thrown)).toBe(false);
  });

  it("nor does an error that causes itself keep us for ever", () => {
    const own = failure({});
    own.cause = own;
    expect(isDatabaseUnavailable(own)).toBe(false);
  });
});

it("a wait for a row is told from other outages", () => {
  expect(isLockTimeout(failure({ code: "55P03" }))).toBe(true);
  expect(isLockTimeout(failure({ cause: { originalCode: "55P03" } }))).toBe(true);
  expect(isLockTimeout(failure({ code: "57014" }))).toBe(false);
});
