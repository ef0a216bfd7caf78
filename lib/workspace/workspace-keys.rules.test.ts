import { expect, it } from "vitest";
import { deedOf, type Press, rowAfter } from "#lib/workspace/workspace-keys.rules.ts";

const press = (key: string, changes: Partial<Press> = {}) =>
  deedOf({ key, isModified: false, focus: "elsewhere", isCovered: false, isOn: true, ...changes });

it.each([
  ["/", "search"],
  ["j", "next"],
  ["k", "previous"],
  ["?", "show-keys"],
  ["Escape", "close-or-back"],
  ["x", undefined],
  ["J", undefined],
  ["Enter", undefined],
])("a rep who presses %j gets %j", (key, deed) => {
  expect(press(key)).toBe(deed);
});

it.each(["/", "j", "k", "?"])("whoever types %j in a field or the search has typed it", (key) => {
  expect(press(key, { focus: "field" })).toBeUndefined();
  expect(press(key, { focus: "search" })).toBeUndefined();
});

it("Escape leads out of the search, and closes the form that somebody types in, but never leaves its page", () => {
  expect(press("Escape", { focus: "search" })).toBe("leave-search");
  expect(press("Escape", { focus: "field" })).toBe("close");
});

it.each(["/", "j", "k", "?", "Escape"])("%j does nothing of ours with Ctrl, or over a dialog", (key) => {
  expect(press(key, { isModified: true })).toBeUndefined();
  expect(press(key, { isModified: true, focus: "search" })).toBeUndefined();
  expect(press(key, { isCovered: true })).toBeUndefined();
});

it("who turned single keys off has Escape alone", () => {
  expect(["/", "j", "k", "?", "Escape"].map((key) => press(key, { isOn: false }))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    "close-or-back",
  ]);
});

it.each([
  ["next", "from nowhere to the first", { count: 3, focused: -1, open: -1 }, 0],
  ["previous", "from nowhere to the first", { count: 3, focused: -1, open: -1 }, 0],
  ["next", "on from the one in focus", { count: 3, focused: 0, open: 2 }, 1],
  ["previous", "back from the one in focus", { count: 3, focused: 2, open: -1 }, 1],
  ["next", "on from the one that is open", { count: 3, focused: -1, open: 1 }, 2],
  ["next", "no further than the last", { count: 3, focused: 2, open: -1 }, 2],
  ["previous", "no further than the first", { count: 3, focused: 0, open: -1 }, 0],
  ["next", "nowhere in an empty list", { count: 0, focused: -1, open: -1 }, undefined],
] as const)("%s goes %s", (deed, _where, places, row) => {
  expect(rowAfter(deed, places)).toBe(row);
});
