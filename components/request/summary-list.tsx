"use client";

import { SummaryPhotos } from "#components/request/summary-photos.tsx";
import { SoftLink } from "#components/ui/soft-link.tsx";
import type { Answers } from "#lib/request/answers.rules.ts";
import { stepPath } from "#lib/request/step.rules.ts";
import { type SummarySection, summaryOf } from "#lib/request/summary.rules.ts";

/** Everything that was answered, step by step, each with a way to change it. */
export function SummaryList({ answers }: { answers: Answers }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {summaryOf(answers).map((section) => (
        <Section key={section.step} section={section} />
      ))}
    </div>
  );
}

function Section({ section: { step, title, rows } }: { section: SummarySection }) {
  return (
    <section className="py-5" aria-labelledby={`summary-${step}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={`summary-${step}`} className="text-xl">
          {title}
        </h2>
        <SoftLink
          href={`${stepPath(step)}?change`}
          className="-mr-2 inline-flex min-h-11 items-center rounded-md px-2 font-semibold text-leaf underline underline-offset-4 hover:text-leaf-deep"
        >
          Change<span className="sr-only">: {title}</span>
        </SoftLink>
      </div>
      {step === "photos" && <SummaryPhotos />}
      {rows.length > 0 && (
        <dl className="mt-1 grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          {rows.map(({ label, value }) => (
            <div key={label} className="sm:contents">
              <dt className="text-sm leading-7 text-ink-soft">{label}</dt>
              <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
