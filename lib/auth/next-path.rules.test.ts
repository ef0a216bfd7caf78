import fc from "fast-check";
import { expect, it } from "vitest";
import { nextPathOf } from "#lib/auth/next-path.rules.ts";

const APP_URL = "https://portal.example";

it("leads people to the page of ours that they wanted", () => {
  for (const wanted of [
    "/projects",
    "/projects/0198c1f2-7d3a-7c1e-9b0a-2f4e6d8c0a1b",
    "/projects/1/contract?version=2#signature",
    "/account",
    "/apiary",
    "/",
  ]) {
    expect(nextPathOf(wanted)).toBe(wanted);
  }
});

it("leads people home who wanted nothing, another site, or no page", () => {
  for (const wanted of [
    undefined,
    "",
    "projects",
    "https://evil.example",
    "https:evil.example",
    "HTTPS://evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nSet-Cookie: a=b",
    "/projects\0",
    " /projects",
    "/projects ",
    "/projects/é",
    "/\u2028/evil.example",
    "/／evil.example",
    "/ﾟ",
    `/${"a".repeat(500)}`,
    "/api/projects",
    "/api",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/sign-in/code",
    "/_next/static/x.js",
  ]) {
    expect(nextPathOf(wanted), JSON.stringify(wanted)).toBe("/projects");
  }
});

/** What attackers put before a host, and around it. */
const piece = fc.constantFrom(
  "/",
  "\\",
  ".",
  "..",
  "@",
  ":",
  "?",
  "#",
  "%",
  "%2f",
  "%5c",
  "%09",
  "\t",
  "\n",
  "\r",
  "\0",
  " ",
  "\u00a0",
  "／",
  "。",
  "evil.example",
  "http:",
  "https:",
  "javascript:",
);
const crafted = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const anything = fc.oneof(
  crafted,
  crafted.map((rest) => `/${rest}`),
  fc.string({ unit: "binary" }),
  fc.webUrl(),
);

it("never leads off our site, whatever is asked for", () => {
  fc.assert(
    fc.property(anything, (wanted) => {
      const next = nextPathOf(wanted);
      const { origin, username } = new URL(next, APP_URL);
      expect([origin, username]).toEqual([APP_URL, ""]);
      // Nor does a header or an attribute that holds it end early.
      expect(next).toMatch(/^\/[\x21-\x7e]*$/);
    }),
    { numRuns: 5_000 },
  );
});

it("gives the same answer for its own answer", () => {
  fc.assert(
    fc.property(anything, (wanted) => {
      const next = nextPathOf(wanted);
      expect(nextPathOf(next)).toBe(next);
    }),
  );
});
