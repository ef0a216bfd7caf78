import { describe, expect, it } from "vitest";
import { HOLIDAYS_KNOWN_UNTIL, isPublicHoliday } from "#lib/contracts/public-holidays.rules.ts";
import { STATES, type State } from "#lib/sites/site-time.rules.ts";

/** A rule that says on which day of a year, like `2026-12-25`, a holiday is kept; null for a year without it. */
type Rule = (year: number) => string | null;

const DAY = 24 * 3_600_000;
const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, SATURDAY] = [0, 1, 2, 3, 6] as const;

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const dated = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** The first of a weekday on or after a day. */
const onOrAfter = (day: string, weekday: number) => shifted(day, (weekday - weekdayOf(day) + 7) % 7);

/** The nth of a weekday in a month: 2, Monday, June. */
const nth =
  (n: number, weekday: number, month: number): Rule =>
  (year) =>
    onOrAfter(dated(year, month, 1 + (n - 1) * 7), weekday);

/** The last of a weekday in a month. */
const last =
  (weekday: number, month: number): Rule =>
  (year) =>
    onOrAfter(shifted(dated(year, month + 1, 1), -7), weekday);

/** So many days after Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher. */
const easter =
  (days: number): Rule =>
  (year) => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    return shifted(dated(year, month, ((h + l - 7 * m + 114) % 31) + 1), days);
  };

/** A date that is kept as it falls: on a weekend it makes no weekday a holiday. */
const fixed =
  (month: number, date: number): Rule =>
  (year) =>
    dated(year, month, date);

/** A date whose holiday moves to the Monday when it falls on one of these days. */
const movedFrom =
  (weekdays: readonly number[], month: number, date: number): Rule =>
  (year) => {
    const day = dated(year, month, date);
    return weekdays.includes(weekdayOf(day)) ? onOrAfter(day, MONDAY) : day;
  };

const inYears =
  (years: readonly number[], rule: Rule): Rule =>
  (year) =>
    years.includes(year) ? rule(year) : null;

const before =
  (days: number, rule: Rule): Rule =>
  (year) =>
    shifted(rule(year) ?? "", -days);

const WEEKEND: readonly number[] = [SATURDAY, SUNDAY];

/** New Year, Australia Day, Good Friday, Easter Monday, Anzac Day, Christmas and Boxing Day, with what stands in for weekends. */
const NATIONAL: readonly Rule[] = [
  movedFrom(WEEKEND, 1, 1),
  movedFrom(WEEKEND, 1, 26),
  easter(-2),
  easter(1),
  fixed(4, 25),
  movedFrom(WEEKEND, 12, 25),
  // Where Christmas takes the Monday, Boxing Day has the Tuesday.
  (year) => {
    const day = dated(year, 12, 26);
    if (weekdayOf(day) === SATURDAY) return shifted(day, 2);
    return weekdayOf(day) === SUNDAY ? shifted(day, 2) : day;
  },
];

const kingsBirthday = nth(2, MONDAY, 6);
const eves = [fixed(12, 24), fixed(12, 31)];

const RULES: Record<State, readonly Rule[]> = {
  ACT: [
    nth(2, MONDAY, 3),
    movedFrom(WEEKEND, 4, 25),
    (year) => onOrAfter(dated(year, 5, 27), MONDAY),
    kingsBirthday,
    nth(1, MONDAY, 10),
  ],
  NSW: [inYears([2026, 2027], movedFrom(WEEKEND, 4, 25)), kingsBirthday, nth(1, MONDAY, 10)],
  NT: [
    movedFrom([SUNDAY], 4, 25),
    nth(1, MONDAY, 5),
    kingsBirthday,
    nth(4, 5, 7),
    nth(1, MONDAY, 8),
    ...eves,
  ],
  QLD: [
    movedFrom([SUNDAY], 4, 25),
    nth(1, MONDAY, 5),
    // The show is a week later in an August of five Wednesdays.
    (year) => nth(last(WEDNESDAY, 8)(year) === nth(5, WEDNESDAY, 8)(year) ? 3 : 2, WEDNESDAY, 8)(year),
    nth(1, MONDAY, 10),
    fixed(12, 24),
  ],
  SA: [movedFrom([SUNDAY], 4, 25), nth(2, MONDAY, 3), kingsBirthday, nth(1, MONDAY, 10), ...eves],
  TAS: [
    nth(2, MONDAY, 2),
    nth(2, MONDAY, 3),
    easter(2),
    kingsBirthday,
    before(2, nth(4, SATURDAY, 10)),
    nth(1, MONDAY, 11),
  ],
  VIC: [nth(2, MONDAY, 3), kingsBirthday, before(1, last(SATURDAY, 9)), nth(1, TUESDAY, 11)],
  WA: [
    movedFrom(WEEKEND, 4, 25),
    nth(1, MONDAY, 3),
    nth(1, MONDAY, 6),
    last(MONDAY, 9),
    // From 2028 on, beside the old days.
    ...[nth(2, MONDAY, 3), kingsBirthday, nth(2, MONDAY, 11)].map((rule) => inYears([2028], rule)),
  ],
};

/** The weekdays of a year that are holidays in a state by its rules. */
function byRule(year: number, state: State): string[] {
  const days = [...NATIONAL, ...RULES[state]].map((rule) => rule(year));
  const weekdays = days.filter((day) => day !== null).filter((day) => !WEEKEND.includes(weekdayOf(day)));
  return [...new Set(weekdays)].toSorted();
}

/** The days of a year that the tables hold. */
function inTables(year: number, state: State | null): string[] {
  const days = Array.from({ length: 366 }, (_, number) => shifted(dated(year, 1, 1), number));
  return days.filter((day) => day.startsWith(String(year)) && isPublicHoliday(day, state));
}

describe.each([2026, 2027, 2028])("the public holidays of %i", (year) => {
  it.each(STATES)("are in %s those that its rules give, and no others", (state) => {
    expect(inTables(year, state)).toEqual(byRule(year, state));
  });

  it("are, where nobody knows the state, those of all", () => {
    const all = new Set(STATES.flatMap((state) => byRule(year, state)));
    expect(inTables(year, null)).toEqual([...all].toSorted());
  });
});

it("the tables end where they say", () => {
  expect(HOLIDAYS_KNOWN_UNTIL).toBe("2028-12-31");
  expect(inTables(2029, null)).toEqual([]);
});
