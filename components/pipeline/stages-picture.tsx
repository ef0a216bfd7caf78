import type { ReactNode } from "react";
import { NumberTable } from "#components/pipeline/number-table.tsx";
import { Picture } from "#components/pipeline/picture.tsx";
import { AGE_FILLS, StageBars } from "#components/pipeline/stage-bars.tsx";
import { type StageAges, sumOf } from "#lib/pipeline/pipeline.rules.ts";
import { countWords, so } from "#lib/pipeline/pipeline-words.rules.ts";
import { AGE_NAMES, AGES, type FilterName, workspacePath } from "#lib/workspace/workspace-url.rules.ts";
import { STAGE_NAMES } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  stages: readonly StageAges[];
  asked: Partial<Record<FilterName, string>>;
  fileQuery: string;
}

/** Where the open projects stand, and for how long. Each number leads to the list of just those. */
export function StagesPicture({ stages, asked, fileQuery }: Props) {
  const all = sumOf(stages.flatMap(({ counts }) => counts));
  const caption = captionOf(stages, all);
  const linked = (count: number, more: Partial<Record<FilterName, string>>, words: string) => (
    <ToList count={count} href={workspacePath({ ...asked, ...more })} words={words} />
  );
  return (
    <Picture
      id="stages"
      title="Open projects by stage and age"
      caption={caption}
      file={{ href: `/api/pipeline/stages.csv?${fileQuery}`, name: "Stages and ages as CSV" }}
      legend={AGE_NAMES.map((age, at) => ({ name: AGES[age].name, fill: AGE_FILLS[at] ?? "" }))}
      table={
        stages.length > 0 && (
          <NumberTable
            caption="Open projects by stage and age"
            columns={["Stage", ...AGE_NAMES.map((age) => AGES[age].name), "All"]}
            rows={stages.map(({ stage, counts }) => ({
              key: stage,
              name: STAGE_NAMES[stage],
              cells: [
                ...AGE_NAMES.map((age, at) =>
                  linked(counts[at] ?? 0, { stage, age }, `${STAGE_NAMES[stage]}, ${AGES[age].name}`),
                ),
                linked(sumOf(counts), { stage }, `${STAGE_NAMES[stage]}, any age`),
              ],
            }))}
            sums={[
              ...AGE_NAMES.map((_, at) => countWords(sumOf(stages.map(({ counts }) => counts[at] ?? 0)))),
              countWords(all),
            ]}
          />
        )
      }
    >
      {all === 0 ? null : <StageBars stages={stages} label={caption} />}
    </Picture>
  );
}

function captionOf(stages: readonly StageAges[], all: number): string {
  if (all === 0) return "No open project fits. Projects that have ended are not counted here.";
  const [fullest, second] = stages
    .map(({ stage, counts }) => ({ stage, count: sumOf(counts) }))
    .toSorted((one, other) => other.count - one.count);
  const old = sumOf(stages.map(({ counts }) => counts.at(-1) ?? 0));
  const most =
    fullest === undefined || fullest.count === second?.count
      ? ""
      : ` Most stand at ${STAGE_NAMES[fullest.stage]}: ${countWords(fullest.count)}.`;
  const waiting = old === 0 ? "" : ` ${so(old, "has", "have")} been open for over 3 months.`;
  return `${so(all, "project is", "projects are")} open.${most}${waiting}`;
}

function ToList({ count, href, words }: { count: number; href: string; words: string }): ReactNode {
  if (count === 0) return <span className={`${TARGET} text-ink-soft`}>0</span>;
  return (
    <a
      href={href}
      className={`${TARGET} rounded-md text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep hover:decoration-2`}
    >
      {countWords(count)}
      <span className="sr-only"> {words}</span>
    </a>
  );
}

/** As high as a finger needs, and as wide as the cell. */
const TARGET = "-my-2 -ml-1 flex min-h-12 items-center justify-end";
