import { expect, test } from "vitest";
import { pauseBefore } from "#lib/reception/pauses.rules.ts";
import { receptionWords } from "#lib/reception/reception-words.rules.ts";
import {
  isSame,
  isWaiting,
  nextToSend,
  WAITING_LIFETIME,
  type Waiting,
  type WaitingEdit,
  type WaitingPhoto,
  workInWords,
  workOf,
} from "#lib/reception/waiting.rules.ts";

const SAM = "sam";
const NOW = Date.UTC(2026, 10, 25);
const change = { userId: SAM, projectId: "p1", project: "Maja Øverby", at: NOW, refused: null };

const photo = (changes: Partial<WaitingPhoto> = {}): WaitingPhoto => ({
  ...change,
  id: "a",
  kind: "photo",
  code: "switchboard_photo",
  name: "board.jpg",
  file: new Blob(["x"]),
  ...changes,
});
const edit = (changes: Partial<WaitingEdit> = {}): WaitingEdit => ({
  ...change,
  id: "b",
  kind: "edit",
  record: "site",
  path: "/api/sites/s1",
  tag: "1",
  base: { nmi: "" },
  typed: { nmi: "2001" },
  ...changes,
});
const REFUSED = { code: "validation_failed", errors: [{ path: "nmi", message: "It looks mistyped." }] };

test("what a rep did first goes first, whatever it is; what was left by anybody else or for a week never goes", () => {
  const all: Waiting[] = [
    edit({ id: "late", at: NOW - 1 }),
    photo({ id: "early", at: NOW - 3 }),
    edit({ id: "same-b", at: NOW - 2 }),
    photo({ id: "same-a", at: NOW - 2 }),
    photo({ id: "alex", userId: "alex" }),
    photo({ id: "old", at: NOW - WAITING_LIFETIME }),
  ];
  expect(workOf(SAM, all, NOW).map(({ id }) => id)).toEqual(["early", "same-a", "same-b", "late"]);
});

test("what the server refused waits for somebody to mend it, and holds up nothing", () => {
  expect(nextToSend([edit({ refused: REFUSED }), photo()])?.id).toBe("a");
  expect(nextToSend([edit({ refused: REFUSED })])).toBeUndefined();
});

test("another photo of the same takes the place of the one that waits; so does a later edit of a record", () => {
  expect(isSame(photo(), photo({ id: "c" }))).toBe(true);
  expect(isSame(photo(), photo({ code: "site_access_photo" }))).toBe(false);
  expect(isSame(photo(), photo({ projectId: "p2" }))).toBe(false);
  expect(isSame(edit(), edit({ id: "c", typed: {} }))).toBe(true);
  expect(isSame(edit(), edit({ path: "/api/sites/s2" }))).toBe(false);
  expect(isSame(edit(), photo())).toBe(false);
});

test("pauses grow to a minute, and are as long as the server asks", () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((tries) => pauseBefore(tries))).toEqual([
    2_000, 5_000, 15_000, 30_000, 60_000, 60_000, 60_000,
  ]);
  expect(pauseBefore(1, 90)).toBe(90_000);
  expect(pauseBefore(0)).toBe(2_000);
});

test("only what this build knows is taken from the browser's store", () => {
  expect(isWaiting(photo())).toBe(true);
  expect(isWaiting(edit())).toBe(true);
  expect(isWaiting(edit({ refused: REFUSED, tag: null }))).toBe(true);
  const others = [
    null,
    { ...photo(), file: "x" },
    { ...photo(), code: "selfie" },
    { ...edit(), record: "charge" },
    { ...edit(), typed: { nmi: 1 } },
    { ...edit(), at: "today" },
    { ...edit(), refused: {} },
    { ...edit(), kind: "charge" },
  ];
  expect(others.filter(isWaiting)).toEqual([]);
});

test("a rep reads how old the page is, what waits and what was not taken, and nothing while all is well", () => {
  const fine = {
    hasReception: true,
    seenAt: "25 Nov, 3:14 pm AEDT",
    changes: [],
    isSending: false,
    needsSignIn: false,
    hasSent: false,
  };
  const lines = (now: Partial<Parameters<typeof receptionWords>[0]>) =>
    receptionWords({ ...fine, ...now }).lines;
  const changes = [photo(), photo({ id: "c" }), edit()];
  expect(lines({})).toEqual([]);
  expect(lines({ hasSent: true })).toEqual(["All sent"]);
  expect(lines({ hasSent: true, hasReception: false })).not.toContain("All sent");
  expect(lines({ hasReception: false, changes })).toEqual([
    "Offline. This is how it looked on 25 Nov, 3:14 pm AEDT.",
    "Waiting for reception: 2 photos, 1 edit",
  ]);
  expect(lines({ hasReception: false, seenAt: "" })).toEqual(["Offline."]);
  expect(lines({ changes, isSending: true })).toEqual(["Sending: 2 photos, 1 edit"]);
  expect(lines({ changes, needsSignIn: true })).toEqual(["Sign in to send: 2 photos, 1 edit"]);
  expect(lines({ changes })).toEqual(["Waiting to be sent: 2 photos, 1 edit"]);
  expect(lines({ changes: [edit({ refused: REFUSED })], hasSent: true })).toEqual([
    "Not taken, and needs a look: 1 edit",
  ]);
  expect(workInWords([])).toBe("");
});
