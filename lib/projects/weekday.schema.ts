import * as z from "zod/mini";
import { mergeWeekdays } from "#lib/projects/weekday.rules.ts";

/** Weekdays that suit, 0 (Sunday) to 6 (Saturday): up to 7, merged and sorted; none means any day. */
export const weekdays = z
  .array(
    z.int().check(z.gte(0, "Use 0 (Sunday) to 6 (Saturday)."), z.lte(6, "Use 0 (Sunday) to 6 (Saturday).")),
  )
  .check(z.maxLength(7, "Give at most seven days."), z.overwrite(mergeWeekdays));
