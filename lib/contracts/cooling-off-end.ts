import "server-only";
import { coolingOffLastDay } from "#lib/contracts/cooling-off.rules.ts";
import { env } from "#lib/env.ts";
import { endOfDay } from "#lib/sites/local-day.ts";
import { dayOf, type State } from "#lib/sites/site-time.rules.ts";

interface Accepting {
  contract: { solicited: boolean | null; state: State | null; timeZone: string };
  /** Until when an acceptance before this one may be cooled off from. */
  before: Date | null;
  now: Date;
}

/**
 * Until when a customer who accepts now may change their mind: the end of a day where the site is, null for never. A newer
 * version never shortens what an older one gave.
 */
export function coolingOffEnd({ contract, before, now }: Accepting): Date | null {
  if (contract.solicited !== false) return before;
  const { state, timeZone } = contract;
  const end = endOfDay(coolingOffLastDay(dayOf(now, timeZone), state, env().publicHolidays), timeZone);
  return before !== null && before > end ? before : end;
}
