import { describe, expect, it } from "vitest";
import { expectedTag, expectedTagIfSent } from "#lib/http/precondition.ts";

const requestWith = (ifMatch?: string) =>
  new Request("https://solar.example/api/sites/1", {
    method: "PATCH",
    headers: ifMatch === undefined ? {} : { "if-match": ifMatch },
  });

const asked = (ifMatch?: string) => expectedTag(requestWith(ifMatch));

describe("a request that changes only what was seen", () => {
  it.each([
    ['"2026-11-24T01:02:03.004Z"', "2026-11-24T01:02:03.004Z"],
    ['  "a!b" ', "a!b"],
    ['W/"weakened-by-a-proxy"', "weakened-by-a-proxy"],
  ])("names one state: %s", (header, tag) => expect(asked(header)).toBe(tag));

  it("must name one", () => {
    expect(() => asked()).toThrow(expect.objectContaining({ code: "precondition_required" }));
  });

  it.each(["*", "bare", '""', '"a", "b"', '"a', 'w/"a"', '"é"', `"${"x".repeat(201)}"`])(
    "cannot name %s",
    (header) => {
      expect(() => asked(header)).toThrow(expect.objectContaining({ code: "validation_failed" }));
    },
  );
});

describe("a request that need not say what it saw", () => {
  it.each([
    [undefined, null],
    ["*", null],
    ['"a!b"', "a!b"],
    ['W/"a!b"', "a!b"],
  ])("is understood: %s", (header, tag) => expect(expectedTagIfSent(requestWith(header))).toBe(tag));

  it.each(["bare", '"a", "b"', "", "*, *"])("is refused when it says it badly: %s", (header) => {
    expect(() => expectedTagIfSent(requestWith(header))).toThrow(
      expect.objectContaining({ code: "validation_failed" }),
    );
  });
});
