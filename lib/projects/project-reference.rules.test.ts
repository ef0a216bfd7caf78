import fc from "fast-check";
import { expect, it } from "vitest";
import { idEndingOf, projectReference } from "#lib/projects/project-reference.rules.ts";

it("reads the same every time, in two groups that nobody can mishear", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const reference = projectReference(id);
      expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(projectReference(id.toUpperCase())).toBe(reference);
    }),
  );
});

it("is the end of the id, so that staff can look it up", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const ending = id.replaceAll("-", "").slice(-10);
      expect(idEndingOf(projectReference(id))).toBe(ending);
      expect(idEndingOf(projectReference(id).toLowerCase().replace("-", ""))).toBe(ending);
    }),
  );
});

it.each(["", "K7Q4-2M9", "K7Q4-2M9XX", "K7Q4-2M9U", "K7Q4 2M9X"])("is not what %j looks like", (words) => {
  expect(idEndingOf(words)).toBeNull();
});

it("knows its first and its last", () => {
  expect(projectReference("00000000-0000-7000-8000-000000000000")).toBe("0000-0000");
  expect(projectReference("00000000-0000-7000-8000-ffffffffffff")).toBe("ZZZZ-ZZZZ");
});
