import type { StandingFacts } from "#lib/projects/standing.rules.ts";
import { placeOnTrack, TRACKS } from "#lib/projects/standing.rules.ts";

/** The stages of a project in order, and where it stands; nothing when it ended before the end of them. */
export function StageSteps({ project }: { project: StandingFacts }) {
  const at = placeOnTrack(project);
  if (at === null) return null;
  const steps = TRACKS[project.type];
  return (
    <ol
      aria-label="Stages"
      className="mt-3 grid gap-x-2 text-sm sm:auto-cols-fr sm:grid-flow-col sm:text-xs lg:text-sm"
    >
      {steps.map(({ stage, name }, place) => (
        <li
          key={stage}
          aria-current={place === at ? "step" : undefined}
          className={`leading-snug text-balance sm:border-t-3 sm:pt-2 ${look(place, at)}`}
        >
          {place < at && <span className="sr-only">Behind you: </span>}
          {place === at && <span className="sm:hidden">Now: </span>}
          {place === at + 1 && <span className="sm:hidden">Next: </span>}
          {name}
        </li>
      ))}
    </ol>
  );
}

/** On a phone only the present and the next stage are written out; the rest is for those who listen. */
function look(place: number, at: number): string {
  if (place < at) return "max-sm:sr-only sm:border-leaf text-ink-soft";
  if (place === at) return "font-semibold sm:border-sun";
  return `${place === at + 1 ? "max-sm:mt-0.5" : "max-sm:sr-only"} sm:border-line text-ink-soft`;
}
