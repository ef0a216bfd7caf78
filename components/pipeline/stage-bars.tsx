import { type StageAges, sumOf } from "#lib/pipeline/pipeline.rules.ts";
import { countWords } from "#lib/pipeline/pipeline-words.rules.ts";
import { endToEnd, rem } from "#lib/pipeline/shapes.rules.ts";
import { AGE_NAMES } from "#lib/workspace/workspace-url.rules.ts";
import { STAGE_NAMES } from "#lib/workspace/workspace-words.rules.ts";

/** How each age is filled, the youngest first. */
export const AGE_FILLS = ["fill-leaf", "fill-leaf/55", "fill-sun", "fill-clay"] as const;

/** Pixels. */
const ROW = 48;
const BAR = 16;

interface Props {
  stages: readonly StageAges[];
  /** What the picture shows, for those who do not see it. */
  label: string;
}

/** A bar for each stage, made up of the ages, as long as there are projects. */
export function StageBars({ stages, label }: Props) {
  const most = Math.max(...stages.map(({ counts }) => sumOf(counts)));
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={rem(stages.length * ROW)}
      className="block text-sm"
    >
      {stages.map(({ stage, counts }, row) => (
        <g key={stage}>
          <text x="0" y={rem(row * ROW + 18)} className="fill-ink">
            {STAGE_NAMES[stage]}
          </text>
          <text
            x="100%"
            y={rem(row * ROW + 18)}
            textAnchor="end"
            className="fill-ink font-semibold tabular-nums"
          >
            {countWords(sumOf(counts))}
          </text>
          <rect width="100%" y={rem(barAt(row))} height={rem(BAR)} className="fill-sunken" />
          {endToEnd(counts, most).map(({ at, size }, age) => (
            <rect
              key={AGE_NAMES[age]}
              x={percent(at)}
              y={rem(barAt(row))}
              width={percent(size)}
              height={rem(BAR)}
              className={`stroke-paper ${AGE_FILLS[age] ?? ""}`}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

function barAt(row: number): number {
  return row * ROW + 25;
}

function percent(part: number): string {
  return `${part.toFixed(3)}%`;
}
