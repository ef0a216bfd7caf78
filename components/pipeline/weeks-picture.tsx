import { Columns } from "#components/pipeline/columns.tsx";
import { FoldedTable } from "#components/pipeline/number-table.tsx";
import { Picture } from "#components/pipeline/picture.tsx";
import { sumOf, type Week } from "#lib/pipeline/pipeline.rules.ts";
import { countWords, dayWords, fullDayWords, so } from "#lib/pipeline/pipeline-words.rules.ts";
import { townOf } from "#lib/sites/local-time.rules.ts";

const FILLS = ["fill-leaf", "fill-sun"] as const;

/** Every so many weeks one is named: more would not fit on a phone. */
const NAMED = 5;

interface Props {
  weeks: readonly Week[];
  timeZone: string;
  fileQuery: string;
}

/** What was asked for and what was accepted, week by week. */
export function WeeksPicture({ weeks, timeZone, fileQuery }: Props) {
  const requests = sumOf(weeks.map((week) => week.requests));
  const acceptances = sumOf(weeks.map((week) => week.acceptances));
  const isEmpty = requests + acceptances === 0;
  const counted = isEmpty
    ? "nothing was asked for and nothing accepted."
    : `${so(requests, "project was", "projects were")} asked for and ${so(acceptances, "contract was", "contracts were")} ` +
      "accepted; one that was changed and accepted again counts again.";
  const caption = `In ${weeks.length} weeks, ${counted} Weeks begin on Monday, ${townOf(timeZone)} time; the last is not over yet.`;
  return (
    <Picture
      id="weeks"
      title="Requests and acceptances by week"
      caption={caption}
      file={{ href: `/api/pipeline/weeks.csv?${fileQuery}`, name: "Weeks as CSV" }}
      legend={[
        { fill: FILLS[0], name: "Requests" },
        { fill: FILLS[1], name: "Acceptances" },
      ]}
      table={
        <FoldedTable
          caption="Requests and acceptances by week"
          columns={["Week from", "Requests", "Acceptances"]}
          rows={weeks.map((week) => ({
            key: week.day,
            name: fullDayWords(week.day),
            cells: [countWords(week.requests), countWords(week.acceptances)],
          }))}
          sums={[countWords(requests), countWords(acceptances)]}
        />
      }
    >
      {isEmpty ? null : (
        <Columns
          label={caption}
          groups={weeks.map((week) => ({ key: week.day, amounts: [week.requests, week.acceptances] }))}
          fills={FILLS}
          names={weeks.map(({ day }, at) =>
            at % NAMED === 0 && at < weeks.length - 1 ? dayWords(day) : null,
          )}
          scaleWords={countWords}
        />
      )}
    </Picture>
  );
}
