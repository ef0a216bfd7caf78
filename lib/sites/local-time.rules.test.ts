import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { localTimeOf, momentAt, townOf, zoneNameOf } from "#lib/sites/local-time.rules.ts";

const ZONES = [
  "Australia/Sydney",
  "Australia/Brisbane",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Australia/Perth",
  "America/New_York",
  "UTC",
] as const;

const minutes = fc.integer({
  min: Date.parse("2000-01-01T00:00Z") / 60_000,
  max: Date.parse("2060-01-01T00:00Z") / 60_000,
});

describe("what a site's clocks show", () => {
  it("is the moment that another library takes it for, all year round", () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const shown = localTimeOf(new Date(minute * 60_000), zone);
        const known = Temporal.PlainDateTime.from(shown).toZonedDateTime(zone, { disambiguation: "earlier" });
        expect(momentAt(shown, zone)?.getTime()).toBe(known.epochMilliseconds);
      }),
      { numRuns: 300 },
    );
  });

  it("comes twice where they are put back: the first time counts", () => {
    expect(momentAt("2026-04-05T02:30", "Australia/Sydney")?.toISOString()).toBe("2026-04-04T15:30:00.000Z");
  });

  it("never is the hour that is left out where they are put forward, nor what is no time", () => {
    expect(momentAt("2026-10-04T02:30", "Australia/Sydney")).toBeNull();
    expect(momentAt("2026-10-04T02:30", "Australia/Brisbane")).not.toBeNull();
    for (const text of ["", "now", "2026-02-30T10:00", "2026-10-04", "2026-10-04T25:00"])
      expect(momentAt(text, "Australia/Sydney")).toBeNull();
  });

  it("has a name that changes with the season", () => {
    expect(zoneNameOf(new Date("2026-01-01T00:00Z"), "Australia/Sydney")).toBe("AEDT");
    expect(zoneNameOf(new Date("2026-07-01T00:00Z"), "Australia/Sydney")).toBe("AEST");
    expect(zoneNameOf(new Date("2026-07-01T00:00Z"), "Australia/Perth")).toBe("AWST");
  });
});

it.each([
  ["Australia/Sydney", "Sydney"],
  ["Australia/Broken_Hill", "Broken Hill"],
  ["UTC", "UTC"],
])("people know the clocks of %s by their town", (timeZone, town) => {
  expect(townOf(timeZone)).toBe(town);
});
