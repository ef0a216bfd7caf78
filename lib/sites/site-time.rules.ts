/** The states and territories of Australia. */
export const STATES = ["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"] as const;
export type State = (typeof STATES)[number];

/** What a site's record says of where it is. */
export interface Place {
  state?: string | null;
  postcode?: string | null;
  fullAddress?: string | null;
}

const NAMES: Record<string, State> = {
  "australian capital territory": "ACT",
  "new south wales": "NSW",
  "northern territory": "NT",
  queensland: "QLD",
  "south australia": "SA",
  tasmania: "TAS",
  victoria: "VIC",
  "western australia": "WA",
};

const ZONES: Record<State, string> = {
  ACT: "Australia/Sydney",
  NSW: "Australia/Sydney",
  NT: "Australia/Darwin",
  QLD: "Australia/Brisbane",
  SA: "Australia/Adelaide",
  TAS: "Australia/Hobart",
  VIC: "Australia/Melbourne",
  WA: "Australia/Perth",
};

/** Places whose clocks differ from their state's. */
const ZONE_BY_POSTCODE: Record<string, string> = {
  "2880": "Australia/Broken_Hill",
  "2898": "Australia/Lord_Howe",
};

/** Postcodes of each state, first and last. Source: Australia Post's allocation; those of the ACT lie inside those of NSW. */
const POSTCODES: readonly (readonly [first: number, last: number, state: State])[] = [
  [200, 299, "ACT"],
  [2600, 2618, "ACT"],
  [2900, 2920, "ACT"],
  [800, 999, "NT"],
  [1000, 2999, "NSW"],
  [3000, 3999, "VIC"],
  [4000, 4999, "QLD"],
  [5000, 5999, "SA"],
  [6000, 6999, "WA"],
  [7000, 7999, "TAS"],
  [8000, 8999, "VIC"],
  [9000, 9999, "QLD"],
];

const STATE_WORD = new RegExp(`\\b(?:${[...STATES, ...Object.keys(NAMES)].join("|")})\\b`, "giu");
const POSTCODE_AT_END = /\b(\d{4})(?:\s*,?\s*Australia)?\s*$/iu;

/**
 * The state a site is in: as its address says it, else by the last state named in its free text, else by its postcode.
 * Null when none of them tells.
 */
export function stateOf({ state, postcode, fullAddress }: Place): State | null {
  const named = stateNamed(state ?? "") ?? stateNamed(fullAddress?.match(STATE_WORD)?.at(-1) ?? "");
  return named ?? stateByPostcode(postcodeOf({ postcode, fullAddress }));
}

/** The time zone a site's clocks show, by its IANA name; `fallback` when its place does not tell. */
export function timeZoneOf(place: Place, fallback: string): string {
  const own = ZONE_BY_POSTCODE[postcodeOf(place) ?? ""];
  if (own !== undefined) return own;
  const state = stateOf(place);
  return state === null ? fallback : ZONES[state];
}

/** The day a moment falls on in a zone, as `2026-11-24`. */
export function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}

/** A day as people read it, like `Tuesday, 24 November 2026`. */
export function dayInWords(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-AU", { timeZone, dateStyle: "full" }).format(moment);
}

/** A day in few words, with its zone, like `24 Nov 2026, AEDT`. */
export function shortDay(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-AU", {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZoneName: "short",
  }).format(moment);
}

/** A moment as people read it, with its zone, like `24 November 2026 at 2:15 pm AEDT`. */
export function momentInWords(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-AU", {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(moment);
}

/** A moment of these days in few words, with its zone, like `24 Nov, 2:15 pm AEDT`. */
export function shortMoment(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-AU", {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(moment);
}

function stateNamed(text: string): State | null {
  const name = text.trim();
  return STATES.find((state) => state === name.toUpperCase()) ?? NAMES[name.toLowerCase()] ?? null;
}

function postcodeOf({ postcode, fullAddress }: Place): string | null {
  return postcode?.trim() ?? fullAddress?.match(POSTCODE_AT_END)?.[1] ?? null;
}

function stateByPostcode(postcode: string | null): State | null {
  if (postcode === null || !/^\d{4}$/.test(postcode)) return null;
  const number = Number(postcode);
  return POSTCODES.find(([first, last]) => number >= first && number <= last)?.[2] ?? null;
}
