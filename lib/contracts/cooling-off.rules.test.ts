import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coolingOffLastDay, isBusinessDay } from "#lib/contracts/cooling-off.rules.ts";
import { HOLIDAYS_KNOWN_UNTIL, isPublicHoliday } from "#lib/contracts/public-holidays.rules.ts";
import { STATES } from "#lib/sites/site-time.rules.ts";

const DAY = 24 * 3_600_000;
const START = Date.parse("2026-01-01T00:00:00Z");
const day = (number: number) => new Date(START + number * DAY).toISOString().slice(0, 10);
const daysAfter = (from: string, to: string) =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY }, (_, index) =>
    new Date(Date.parse(from) + (index + 1) * DAY).toISOString().slice(0, 10),
  );

describe("a customer who did not ask for the visit may walk away", () => {
  it.each([
    ["an ordinary Tuesday", "2026-11-10", "NSW", "2026-11-24"],
    ["a Saturday", "2026-11-14", "NSW", "2026-11-27"],
    ["before Christmas", "2026-12-18", "NSW", "2027-01-06"],
    ["before Christmas, where the eves are holidays too", "2026-12-18", "SA", "2027-01-08"],
    ["before Easter", "2026-03-31", "VIC", "2026-04-16"],
    ["before Easter Tuesday", "2026-03-31", "TAS", "2026-04-17"],
    ["before Anzac Day on a Saturday", "2026-04-20", "QLD", "2026-05-05"],
    ["before Anzac Day on a Saturday, with a Monday off", "2026-04-20", "WA", "2026-05-05"],
    ["before Melbourne Cup", "2026-10-27", "VIC", "2026-11-11"],
    ["before Melbourne Cup, elsewhere", "2026-10-27", "NSW", "2026-11-10"],
  ] as const)("when they accept %s (%s, %s): until %s", (_title, acceptedOn, state, last) => {
    expect(coolingOffLastDay(acceptedOn, state)).toBe(last);
  });

  it("for ten business days that begin after the day of acceptance, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_060 }), fc.constantFrom(...STATES), (number, state) => {
        const last = coolingOffLastDay(day(number), state);
        const counted = daysAfter(day(number), last).filter((one) => isBusinessDay(one, state));
        expect(counted).toHaveLength(10);
        expect(counted.at(-1)).toBe(last);
      }),
    );
  });

  it("where nobody knows the state, for as long as in any state", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_060 }), (number) => {
        const anywhere = coolingOffLastDay(day(number), null);
        for (const state of STATES) expect(anywhere >= coolingOffLastDay(day(number), state)).toBe(true);
      }),
    );
  });

  it("a day longer for each holiday that the company adds, where it is one and on a day that would count", () => {
    const last = (further: string[], state: "NSW" | "VIC" | null = "VIC") =>
      coolingOffLastDay("2026-06-15", state, further);
    expect(last([])).toBe("2026-06-29");
    expect(last(["2026-06-22"])).toBe("2026-06-30");
    expect(last(["VIC:2026-06-22", "2026-06-24"])).toBe("2026-07-01");
    expect(last(["VIC:2026-06-22"], "NSW")).toBe("2026-06-29");
    expect(last(["VIC:2026-06-22"], null)).toBe("2026-06-30");
    expect(last(["2026-06-21", "2026-06-15", "2026-07-20"])).toBe("2026-06-29");
  });

  it("rather too long than too short once the known holidays end", () => {
    expect(coolingOffLastDay("2028-12-13", "NSW")).toBe("2028-12-29");
    expect(coolingOffLastDay("2028-12-20", "NSW")).toBe("2029-01-12");
    expect(coolingOffLastDay("2031-04-07", null)).toBe("2031-04-28");
  });
});

it("every holiday in the tables is a weekday in a year they cover, and none is missing everywhere", () => {
  for (let number = 0; day(number) <= HOLIDAYS_KNOWN_UNTIL; number += 1) {
    const weekday = new Date(`${day(number)}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) expect(isPublicHoliday(day(number), null), day(number)).toBe(false);
  }
  const each = (year: string, state: (typeof STATES)[number]) =>
    Array.from({ length: 1_096 }, (_, number) => day(number)).filter(
      (one) => one.startsWith(year) && isPublicHoliday(one, state),
    ).length;
  for (const year of ["2026", "2027", "2028"]) {
    for (const state of STATES) expect(each(year, state), `${state} ${year}`).toBeGreaterThanOrEqual(9);
  }
});
