import { expect, it } from "vitest";
import { changedClass } from "#lib/workspace/class-form.rules.ts";

const SAVED = { class: "Home", xref: "4711" };

it.each([
  ["nothing", SAVED, {}],
  ["blanks around it", { class: " Home ", xref: "4711" }, {}],
  ["one of the two", { class: "Farm", xref: "4711" }, { class: "Farm" }],
  ["both", { class: "Farm", xref: " 12 " }, { class: "Farm", xref: "12" }],
])("whoever changes %s sends that alone", (_what, typed, change) => {
  expect(changedClass(typed, SAVED)).toEqual({ change });
});

it("whoever empties one is told that it cannot be", () => {
  expect(changedClass({ class: " ", xref: "12" }, SAVED)).toEqual({
    errors: [{ path: "class", message: "This can be changed, but not emptied." }],
  });
  expect(changedClass({ class: "", xref: "12" }, { class: "", xref: "" })).toEqual({
    change: { xref: "12" },
  });
});

it("a text that is too long is told so, on its field", () => {
  expect(changedClass({ class: "x".repeat(4_001), xref: "4711" }, SAVED)).toEqual({
    errors: [{ path: "class", message: "Use at most 4,000 characters." }],
  });
});
