import { Facts } from "#components/workspace/facts.tsx";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { type EndingRecord, enderWords } from "#lib/workspace/project-record.rules.ts";
import { OUTCOME_NAMES } from "#lib/workspace/workspace-words.rules.ts";

/** How a project ended, why, by whom and when. */
export function Ended({ ending, timeZone }: { ending: EndingRecord; timeZone: string }) {
  return (
    <Facts
      facts={[
        [
          "Outcome",
          <span key="outcome" className="font-semibold">
            {OUTCOME_NAMES[ending.outcome]}
          </span>,
        ],
        ["Reason", ending.reason ?? "None was given"],
        ["Ended by", enderWords(ending)],
        ["When", momentInWords(ending.time, timeZone)],
      ]}
    />
  );
}
