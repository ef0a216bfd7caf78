import { Icon } from "#components/ui/icon.tsx";
import { SoftLink } from "#components/ui/soft-link.tsx";
import { STEPS, type StepSlug, stepIndex, stepPath } from "#lib/request/step.rules.ts";

/** The steps down the left side where there is room: those behind can be opened again, those ahead cannot yet. */
export function StepRail({ step }: { step: StepSlug }) {
  const at = stepIndex(step);
  return (
    <nav aria-label="Steps of your request" className="hidden lg:block">
      <ol className="sticky top-10 space-y-1">
        {STEPS.map(({ slug, name }, index) => (
          <li key={slug} aria-current={index === at ? "step" : undefined}>
            {index < at ? (
              <SoftLink href={stepPath(slug)} className={`${ROW} text-ink hover:bg-sunken`}>
                <span className={`${DOT} bg-leaf text-on-leaf`}>
                  <Icon name="check" className="size-4" />
                </span>
                {name}
                <span className="sr-only">, answered</span>
              </SoftLink>
            ) : (
              <span className={`${ROW} ${index === at ? "font-semibold text-ink" : "text-ink-soft"}`}>
                <span
                  className={`${DOT} ${index === at ? "bg-sun text-[#1d2b2a]" : "border-[1.5px] border-edge"}`}
                >
                  {index + 1}
                </span>
                {name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const ROW = "flex min-h-11 items-center gap-3 rounded-md px-2 text-sm";
const DOT = "grid size-7 flex-none place-items-center rounded-full text-xs font-semibold tabular-nums";
