import { heightOf, rem, scaleFor, sideBySide } from "#lib/pipeline/shapes.rules.ts";

/** Pixels. */
const HEIGHT = 176;
const ABOVE = 12;
const BELOW = 28;

interface Props {
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** What stands side by side, from left to right. */
  groups: readonly { key: string; amounts: readonly number[] }[];
  /** How each column of a group is filled. */
  fills: readonly string[];
  /** Words below some of the groups. */
  names: readonly (string | null)[];
  /** An amount at the side of the picture, in few words. */
  scaleWords: (amount: number) => string;
}

/** Columns over time, with a scale at the side. */
export function Columns({ label, groups, fills, names, scaleWords }: Props) {
  const steps = scaleFor(Math.max(0, ...groups.flatMap(({ amounts }) => amounts)));
  const top = steps.at(-1) ?? 1;
  const places = sideBySide(groups.length, fills.length);
  const ground = ABOVE + HEIGHT;
  const up = (amount: number) => ground - heightOf(amount, { top, height: HEIGHT });
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={rem(ground + BELOW)}
      className="block overflow-visible pl-12 text-xs tabular-nums"
    >
      {steps.map((step) => (
        <g key={step}>
          <line
            x1="0"
            x2="100%"
            y1={rem(up(step))}
            y2={rem(up(step))}
            className={step === 0 ? "stroke-edge" : "stroke-line"}
          />
          <text x={rem(-8)} y={rem(up(step) + 4)} textAnchor="end" className="fill-ink-soft">
            {scaleWords(step)}
          </text>
        </g>
      ))}
      {groups.map(({ key, amounts }, group) => (
        <g key={key}>
          {amounts.map((amount, column) => (
            <rect
              key={fills[column]}
              x={percent(places[group]?.[column]?.at)}
              y={rem(up(amount))}
              width={percent(places[group]?.[column]?.size)}
              height={rem(ground - up(amount))}
              className={fills[column]}
            />
          ))}
          {names[group] && (
            <text x={percent(places[group]?.[0]?.at)} y={rem(ground + 18)} className="fill-ink-soft">
              {names[group]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function percent(part = 0): string {
  return `${part.toFixed(3)}%`;
}
