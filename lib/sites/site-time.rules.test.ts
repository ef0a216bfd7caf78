import { describe, expect, it } from "vitest";
import { endOfDay } from "#lib/sites/local-day.ts";
import { dayInWords, dayOf, momentInWords, stateOf, timeZoneOf } from "#lib/sites/site-time.rules.ts";

const DEFAULT = "Australia/Sydney";

describe("the state of a site", () => {
  it.each([
    [{ state: "NSW", postcode: "2042" }, "NSW"],
    [{ state: " Western Australia ", postcode: "6000" }, "WA"],
    [{ state: "qld" }, "QLD"],
    [{ fullAddress: "1 Harbour St, Sydney NSW 2000" }, "NSW"],
    [{ fullAddress: "12 Victoria Rd, Perth, Western Australia 6000, Australia" }, "WA"],
    [{ fullAddress: "3 Victoria Square, Adelaide SA 5000" }, "SA"],
    [{ fullAddress: "3 Main St, Hobart 7000" }, "TAS"],
    [{ fullAddress: "1 London Circuit, Canberra 2601" }, "ACT"],
    [{ state: "Somewhere", postcode: "0800" }, "NT"],
    [{ fullAddress: "Flat 4000, somewhere" }, null],
    [{ fullAddress: "washing line 12" }, null],
    [{}, null],
  ])("%j is in %s", (place, state) => {
    expect(stateOf(place)).toBe(state);
  });
});

describe("the clocks of a site", () => {
  it.each([
    [{ state: "QLD" }, "Australia/Brisbane"],
    [{ state: "NSW", postcode: "2880" }, "Australia/Broken_Hill"],
    [{ fullAddress: "1 Argent St, Broken Hill NSW 2880" }, "Australia/Broken_Hill"],
    [{ fullAddress: "nowhere in particular" }, DEFAULT],
  ])("%j follow %s", (place, zone) => {
    expect(timeZoneOf(place, DEFAULT)).toBe(zone);
  });

  it("end a day at its last millisecond, also when they are put forward or back that night", () => {
    expect(endOfDay("2026-11-24", "Australia/Sydney").toISOString()).toBe("2026-11-24T12:59:59.999Z");
    expect(endOfDay("2026-10-03", "Australia/Sydney").toISOString()).toBe("2026-10-03T13:59:59.999Z");
    expect(endOfDay("2026-10-04", "Australia/Sydney").toISOString()).toBe("2026-10-04T12:59:59.999Z");
    expect(endOfDay("2027-04-04", "Australia/Sydney").toISOString()).toBe("2027-04-04T13:59:59.999Z");
    expect(endOfDay("2026-12-31", "Australia/Perth").toISOString()).toBe("2026-12-31T15:59:59.999Z");
  });

  it("say which day it is there, in words with the zone", () => {
    const moment = new Date("2026-11-24T15:30:00.000Z");
    expect(dayOf(moment, "Australia/Sydney")).toBe("2026-11-25");
    expect(dayOf(moment, "Australia/Perth")).toBe("2026-11-24");
    expect(dayInWords(moment, "Australia/Perth")).toMatch(/^Tuesday,? 24 November 2026$/);
    expect(momentInWords(moment, "Australia/Sydney")).toMatch(/^25 November 2026 at 2:30\sam AEDT$/);
    expect(momentInWords(moment, "Australia/Perth")).toMatch(/AWST$/);
  });
});
