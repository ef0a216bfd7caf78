/** Pauses before attempts that follow one without an answer, in milliseconds; the last stays. */
const PAUSES = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** How long to wait before attempt number `tries` + 1, in milliseconds; longer where the server said so, in seconds. */
export function pauseBefore(tries: number, retryAfter = 0): number {
  return Math.max(PAUSES[Math.min(tries, PAUSES.length) - 1] ?? PAUSES[0], retryAfter * 1000);
}
