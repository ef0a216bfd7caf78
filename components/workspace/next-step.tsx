import { Icon } from "#components/ui/icon.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { nextStep } from "#lib/workspace/next-step.rules.ts";

/** What staff do next: the one thing in the sun. Nothing when the project is over. */
export function NextStep(facts: { project: ProjectView; isCoolingOff: boolean; deposit: number | null }) {
  const step = nextStep(facts);
  if (step === null) return null;
  return (
    <a
      href={`#${step.part}`}
      className="mt-5 flex items-center gap-4 rounded-lg border border-line border-l-4 border-l-sun bg-surface px-5 py-4 hover:border-leaf hover:border-l-sun"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-heading text-xl font-semibold">{step.title}</span>
        <span className="block text-ink-soft">{step.words}</span>
      </span>
      <Icon name="arrowRight" className="size-6 text-leaf" />
    </a>
  );
}
