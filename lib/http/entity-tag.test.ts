import { describe, expect, it } from "vitest";
import { exactTag, isHeld } from "#lib/http/entity-tag.ts";

const asked = (held?: string) =>
  new Request("https://solar.example/api/projects", {
    headers: held === undefined ? {} : { "if-none-match": held },
  });

describe("a caller who says what they have", () => {
  it.each(['"a"', ' "a" ', '"b", "a"', 'W/"a"', '"b",W/"a"', "*"])("has it: %s", (held) =>
    expect(isHeld(asked(held), "a")).toBe(true),
  );

  it.each([undefined, "", "a", '"b"', '"A"', '"a', '"ab"', 'w/"a"', '"b", "c"'])("has it not: %s", (held) =>
    expect(isHeld(asked(held), "a")).toBe(false),
  );
});

it("two answers that differ in one letter have two tags, which a header can carry", () => {
  const tags = ['{"a":1}', '{"a":2}', '{"a":1}'].map(exactTag);
  expect(tags[0]).toBe(tags[2]);
  expect(tags[0]).not.toBe(tags[1]);
  for (const tag of tags) expect(tag).toMatch(/^[\w-]{22}$/);
});
