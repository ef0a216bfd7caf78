import { StageSteps } from "#components/projects/stage-steps.tsx";
import type { StandingFacts } from "#lib/projects/standing.rules.ts";
import { placeOnTrack, TRACKS } from "#lib/projects/standing.rules.ts";

/** The way of the sun: from the horizon on the left to above the roof on the right. */
const PATH = { start: [26, 132], bend: [130, 26], end: [452, 30] } as const;

/** Where a project stands, as the sun on its way up over the house, and as a list of its stages. */
export function SunTrack({ project }: { project: StandingFacts }) {
  const steps = TRACKS[project.type];
  const at = placeOnTrack(project);
  if (at === null) return null;
  return (
    <div className="max-w-2xl">
      <Picture at={at} count={steps.length} />
      <StageSteps project={project} />
    </div>
  );
}

function Picture({ at, count }: { at: number; count: number }) {
  const now = at / (count - 1);
  const [x, y] = pointAt(now);
  const done = Array.from({ length: 33 }, (_, step) => pointAt((now * step) / 32).join(" ")).join("L");
  return (
    <svg
      viewBox="0 0 480 156"
      className="w-full"
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M0 144c60-22 130-26 210-14s180 4 270-10v36H0Z" fill="var(--hill-far)" stroke="none" />
      <path
        d={`M${PATH.start.join(" ")}Q${PATH.bend.join(" ")} ${PATH.end.join(" ")}`}
        stroke="var(--edge)"
        strokeDasharray="1 8"
        strokeWidth="3"
      />
      <path d={`M${done}`} stroke="var(--sun)" strokeWidth="4" />
      {Array.from({ length: count }, (_, place) => place)
        .filter((place) => place !== at)
        .map((place) => (
          <Stop key={place} place={place} at={at} count={count} />
        ))}
      <House />
      <path d="M0 144h480" />
      <circle cx={x} cy={y} r="17" fill="var(--sun)" stroke="none" />
      <path
        d="M0-23v-5m0 51v5M23 0h5m-51 0h-5m40-16 3.5-3.5m-39 39 3.5-3.5m0-32-3.5-3.5m39 39-3.5-3.5"
        transform={`translate(${x} ${y})`}
        stroke="var(--sun)"
        strokeWidth="3.5"
      />
    </svg>
  );
}

function Stop({ place, at, count }: { place: number; at: number; count: number }) {
  const [x, y] = pointAt(place / (count - 1));
  const isBehind = place < at;
  return (
    <circle
      cx={x}
      cy={y}
      r="5"
      fill={isBehind ? "var(--leaf)" : "var(--paper)"}
      stroke={isBehind ? "var(--leaf)" : "var(--edge)"}
      strokeWidth="2"
    />
  );
}

function House() {
  return (
    <g>
      <path d="M322 108h112v36H322Z" fill="var(--wall)" />
      <path d="m308 110 32-38h78l32 38Z" fill="var(--roof)" />
      <path d="m334 104 20-26h24v26Zm52-26h24l20 26h-44Z" fill="var(--panel)" />
      <path d="M344 91h86m-72-13-8 26m52-26 8 26" stroke="var(--panel-line)" strokeWidth="1.4" />
      <path d="M338 118h20v14h-20Zm60 0h20v14h-20Z" fill="var(--window)" strokeWidth="2" />
      <path d="M370 144v-24h18v24" fill="var(--foliage)" strokeWidth="2" />
      <path d="M286 144v-22m0 8 6-6" strokeWidth="2" />
      <path
        d="M276 120c-4-8 2-15 10-14 8-1 14 7 10 13-1 8-18 9-20 1Z"
        fill="var(--foliage)"
        strokeWidth="2"
      />
    </g>
  );
}

/** The point of the way after the share `t` of it, rounded to a tenth. */
function pointAt(t: number): [x: number, y: number] {
  const along = (axis: 0 | 1) =>
    Math.round(
      ((1 - t) ** 2 * PATH.start[axis] + 2 * t * (1 - t) * PATH.bend[axis] + t ** 2 * PATH.end[axis]) * 10,
    ) / 10;
  return [along(0), along(1)];
}
