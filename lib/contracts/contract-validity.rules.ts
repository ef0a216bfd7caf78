const DAY = 24 * 3_600_000;

/** How long a contract can be accepted when staff do not say, in milliseconds. */
export const DEFAULT_VALIDITY = 30 * DAY;

/** Longest that a contract may be open for acceptance, in milliseconds. */
export const LONGEST_VALIDITY = 366 * DAY;
