/** As far as projects are counted above the list. */
export const COUNTED = 99;

/** How many projects the filters leave, and how many of them wait on whom; each at most one more than `COUNTED`. */
export interface ListCounts {
  fitting: number;
  company: number;
  homeowner: number;
}

/** A count as it is shown: "99+" for more than were counted. */
export function countWords(count: number): string {
  return count > COUNTED ? `${COUNTED}+` : String(count);
}
