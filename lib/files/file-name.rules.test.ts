import fc from "fast-check";
import { expect, it } from "vitest";
import { displayName } from "#lib/files/file-name.rules.ts";

it.each([
  ["IMG_0042.HEIC", "IMG_0042.HEIC"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ann\\switchboard.jpg", "switchboard.jpg"],
  ["/", "photo"],
  ["..", "photo"],
  [".", "photo"],
  ["", "photo"],
  ["photos/", "photo"],
  ["a\r\nSet-Cookie: b=c", "aSet-Cookie: b=c"],
  ["\u202Egpj.exe", "gpj.exe"],
  ["x\u2066y\u2069z\u200B.png", "xyz.png"],
  ["\uFEFFroof.png", "roof.png"],
  ["nul\0.png", "nul.png"],
  ["  spaced .png ", "spaced .png"],
  ["Dach\u0065\u0301.jpg", "Dach\u00E9.jpg"],
  ["屋根.jpg", "屋根.jpg"],
  ["half\uD800.png", "half\uFFFD.png"],
])("shows a file sent as %j as %j", (sent, shown) => {
  expect(displayName(sent)).toBe(shown);
});

it("shows the first 200 characters of a long name, and never half of one", () => {
  expect(displayName("a".repeat(300))).toBe("a".repeat(200));
  expect(displayName("🌞".repeat(300))).toBe("🌞".repeat(200));
});

it("turns whatever anybody sends into 1 to 200 characters that nothing can hide in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sent) => {
      const shown = displayName(sent);
      const length = Array.from(shown).length;
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(200);
      expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect([".", ".."]).not.toContain(shown);
      expect(shown.isWellFormed()).toBe(true);
    }),
    { numRuns: 200 },
  );
});
