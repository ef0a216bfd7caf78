import { describe, expect, it } from "vitest";
import { expectedTag } from "#lib/http/precondition.ts";

const asked = (ifMatch?: string) =>
  expectedTag(
    new Request("https://solar.example/api/sites/1", {
      method: "PATCH",
      headers: ifMatch === undefined ? {} : { "if-match": ifMatch },
    }),
  );

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
