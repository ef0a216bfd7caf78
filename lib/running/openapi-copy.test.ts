import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { isRecord, parseJson } from "#lib/json.rules.ts";
import { apiDocument } from "#lib/running/openapi.ts";
import { breakingChanges } from "#lib/testing/breaking-changes.ts";

/** Where the API document is kept beside the code, for whoever reads what changed in it. */
const COPY = "lib/running/openapi.json";

/** The same wherever the tests run: as of a portal that is reached over plain http. */
const document = apiDocument(sessionCookieName("http://localhost"));

/** What git answers; null where there is none, or no such thing in its history. */
function git(...words: readonly string[]): string | null {
  try {
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("git", words, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio });
  } catch {
    return null;
  }
}

/** Whether there is history to read: not where the code was unpacked, be it into another repository, nor before a first commit. */
function isCheckout(): boolean {
  return git("rev-parse", "--verify", "HEAD") !== null && git("rev-parse", "--show-prefix")?.trim() === "";
}

/** The copy as it was committed last, and before its last change: a break is told before it is committed, and after. */
function earlierCopies(): string[] {
  const commits = (git("log", "-2", "--format=%H", "--", COPY) ?? "")
    .split("\n")
    .filter((hash) => hash !== "");
  const copies = ["HEAD", ...commits].map((commit) => git("show", `${commit}:${COPY}`));
  return copies.filter((copy) => copy !== null);
}

test("the copy of the API document is what the operations say", async () => {
  const hint = `The API changed: write the copy anew with \`npm run openapi\`, and read what is different in ${COPY}.`;
  await expect(`${JSON.stringify(document, null, 2)}\n`, hint).toMatchFileSnapshot("openapi.json");
});

test("nobody who reads the API as it was committed is broken by it as it is now", () => {
  const hint =
    "This breaks callers. Keep what they know beside what is new; if the break is meant, raise the major of `info.version` in lib/http/openapi-document.ts.";
  const copies = earlierCopies();
  if (isCheckout()) expect(copies).not.toEqual([]);
  for (const earlier of copies.map(parseJson)) {
    expect(isRecord(earlier) ? breakingChanges(earlier, document) : "the copy is no JSON", hint).toEqual([]);
  }
});
