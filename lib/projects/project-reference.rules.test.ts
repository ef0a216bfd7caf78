import fc from "fast-check";
import { expect, it } from "vitest";
import { projectReference } from "#lib/projects/project-reference.rules.ts";

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
      let bits = 0n;
      for (const letter of projectReference(id).replace("-", "")) {
        bits = bits * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter));
      }
      expect(bits.toString(16).padStart(10, "0")).toBe(id.replaceAll("-", "").slice(-10));
    }),
  );
});

it("knows its first and its last", () => {
  expect(projectReference("00000000-0000-7000-8000-000000000000")).toBe("0000-0000");
  expect(projectReference("00000000-0000-7000-8000-ffffffffffff")).toBe("ZZZZ-ZZZZ");
});
