const DAY = 24 * 60 * 60_000;

/** What a site's clocks show at a moment, as a field of the kind `datetime-local` holds it: `2026-11-24T14:15`. */
export function localTimeOf(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

/**
 * The moment at which a site's clocks show this time, the first of two where they are put back. Null for what is no time,
 * and for the hour that is left out where they are put forward.
 */
export function momentAt(localTime: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(localTime)) return null;
  const asUtc = Date.parse(`${localTime}Z`);
  if (Number.isNaN(asUtc)) return null;
  const moments = [asUtc - DAY, asUtc + DAY].map((near) => new Date(asUtc - offsetAt(near, timeZone)));
  const fitting = moments.filter((moment) => localTimeOf(moment, timeZone) === localTime);
  return fitting.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

/** What a site's time is called at a moment, like `AEDT`. */
export function zoneNameOf(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-AU", { timeZone, timeZoneName: "short" }).formatToParts(moment);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Whose clocks a zone's are, like `Broken Hill`. */
export function townOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}

/** How far a zone is ahead of UTC at a moment, in milliseconds, to the minute. */
function offsetAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / 60_000) * 60_000;
  return Date.parse(`${localTimeOf(new Date(minute), timeZone)}Z`) - minute;
}
