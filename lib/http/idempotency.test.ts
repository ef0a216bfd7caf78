import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Actor, actorKey } from "#lib/actor.rules.ts";
import { bodyHash, idempotencyKeyOf } from "#lib/http/idempotency.ts";

const keyed = (key?: string) =>
  idempotencyKeyOf(
    new Request("http://localhost/", { headers: key === undefined ? {} : { "idempotency-key": key } }),
  );

describe("an Idempotency-Key", () => {
  it("may be left out", () => {
    expect(keyed()).toBeNull();
  });

  it("may be any 16 to 255 visible ASCII characters", () => {
    const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: visible, minLength: 16, maxLength: 255 }), (key) => {
        expect(keyed(key)).toBe(key);
      }),
    );
  });

  it.each([
    "",
    "x".repeat(15),
    "x".repeat(256),
    "x x".repeat(8),
    "é".repeat(16),
    "\t".repeat(4) + "x\tx".repeat(8),
  ])("is refused as %j, naming the header", (key) => {
    expect(() => keyed(key)).toThrow(
      expect.objectContaining({
        code: "validation_failed",
        particulars: { errors: [expect.objectContaining({ path: "Idempotency-Key" })] },
      }),
    );
  });
});

describe("the fingerprint of a body", () => {
  it("is SHA-256, the same for bytes and for text", () => {
    expect(bodyHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(bodyHash(Buffer.from("é"))).toBe(bodyHash("é"));
  });

  it("tells any two bodies apart", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        expect(bodyHash(one) === bodyHash(other)).toBe(Buffer.compare(one, other) === 0);
      }),
    );
  });
});

it("two visitors may choose the same key without meeting, and a plain caller is neither of them", () => {
  const actors: Actor[] = [null, "a".repeat(64), "b".repeat(64)].map((visitorHash) => ({
    kind: "visitor",
    visitorHash,
  }));
  expect(new Set(actors.map(actorKey)).size).toBe(3);
});
