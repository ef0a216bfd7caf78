import { Icon } from "#components/ui/icon.tsx";
import {
  MOVES,
  OPEN_STAGES,
  type OpenStage,
  type ProjectType,
} from "#lib/projects/project-lifecycle.rules.ts";

/** What leads to a stage beside a move by staff. */
const BY_CONTRACT: Partial<Record<OpenStage, string>> = {
  CONSIDERING: "issue-contract",
  COMMITTING: "accept-contract",
};

const TRACKS: readonly { type: ProjectType; words: string }[] = [
  { type: "SALES", words: "A sale" },
  { type: "SERVICE", words: "Service of what is there" },
];

/** The stages that projects go through, from left to right, as the rules have them. */
export function LifecyclePicture() {
  return (
    <div className="mt-5 space-y-6">
      {TRACKS.map(({ type, words }) => (
        <figure key={type}>
          <figcaption className="text-sm text-ink-soft">
            {words}: <code>{type}</code>
          </figcaption>
          <ol className="mt-2 flex flex-wrap items-stretch gap-y-3">
            {OPEN_STAGES.filter((stage) => MOVES[stage].type === type).map((stage) => (
              <li key={stage} className="flex items-center">
                <span className="flex min-h-14 flex-col justify-center rounded-md border border-line bg-surface px-3 py-2">
                  <code className="font-semibold">{stage}</code>
                  {BY_CONTRACT[stage] && <span className="text-xs text-ink-soft">{BY_CONTRACT[stage]}</span>}
                </span>
                <Icon name="arrowRight" className="mx-1.5 size-5 flex-none text-ink-soft" />
              </li>
            ))}
            <li className="flex items-center">
              <span className="flex min-h-14 flex-col justify-center rounded-md border border-leaf bg-leaf-tint px-3 py-2">
                <code className="font-semibold">CLOSED</code>
                <span className="text-xs text-ink-soft">COMPLETED</span>
              </span>
            </li>
          </ol>
        </figure>
      ))}
    </div>
  );
}
