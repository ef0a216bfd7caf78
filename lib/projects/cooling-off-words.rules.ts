const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long is left until a moment, for a countdown: `6 days`, `5 hours`, `less than an hour`. */
export function timeLeft(end: Date, now: Date): string {
  const left = end.getTime() - now.getTime();
  if (left >= 2 * DAY) return `${Math.floor(left / DAY)} days`;
  const hours = Math.floor(left / HOUR);
  if (hours < 1) return "less than an hour";
  return hours === 1 ? "1 hour" : `${hours} hours`;
}
