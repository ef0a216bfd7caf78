import type { ReactNode } from "react";
import { FirstThingsFirst } from "#components/request/first-things-first.tsx";
import { StepHeading } from "#components/request/step-heading.tsx";
import { StepRail } from "#components/request/step-rail.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SoftLink } from "#components/ui/soft-link.tsx";
import { STEPS, type StepSlug, stepBefore, stepIndex, stepPath } from "#lib/request/step.rules.ts";

interface Props {
  step: StepSlug;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** The frame of every step: the way back, where we are, the heading, and the form. */
export function StepPage({ step, title, lead, children }: Props) {
  const before = stepBefore(step);
  return (
    <div className="mx-auto grid w-full max-w-6xl grid-cols-1 px-5 pt-5 pb-20 sm:px-8 lg:grid-cols-[14rem_minmax(0,42rem)] lg:gap-20 lg:pt-14">
      <StepRail step={step} />
      <div className="mx-auto w-full max-w-2xl">
        <SoftLink
          href={before ? stepPath(before) : "/"}
          className="-ml-2 inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 font-semibold text-leaf hover:text-leaf-deep hover:underline hover:underline-offset-4"
        >
          <Icon name="arrowLeft" />
          Back
        </SoftLink>
        <StepProgress step={step} />
        <FirstThingsFirst />
        <StepHeading>{title}</StepHeading>
        <div className="mt-3 mb-8 max-w-prose text-ink-soft">{lead}</div>
        {children}
      </div>
    </div>
  );
}

function StepProgress({ step }: { step: StepSlug }) {
  const at = stepIndex(step);
  return (
    <div className="mt-2 mb-7 lg:mb-4">
      <p className="text-sm font-semibold text-ink-soft">
        Step {at + 1} of {STEPS.length}
      </p>
      <div className="mt-2 grid grid-cols-6 gap-1.5 lg:hidden" aria-hidden="true">
        {STEPS.map(({ slug }, index) => (
          <span
            key={slug}
            className={`h-1.5 rounded-full ${index < at ? "bg-leaf" : index === at ? "bg-sun" : "bg-line"}`}
          />
        ))}
      </div>
    </div>
  );
}
