import { shortDay } from "#lib/sites/site-time.rules.ts";
import type { EndingRecord } from "#lib/workspace/project-record.rules.ts";
import { OUTCOME_NAMES } from "#lib/workspace/workspace-words.rules.ts";

/** On top of a project that has ended: how, and when. What else is known of it stands where it was decided. */
export function Over({ ending: { outcome, time }, timeZone }: { ending: EndingRecord; timeZone: string }) {
  return (
    <a
      href="#stage"
      className="mt-4 inline-flex min-h-12 items-center gap-2.5 rounded-md font-semibold hover:underline hover:underline-offset-4"
    >
      <span aria-hidden="true" className="size-2.5 flex-none rounded-full bg-edge" />
      {OUTCOME_NAMES[outcome]}, {shortDay(time, timeZone)}
    </a>
  );
}
