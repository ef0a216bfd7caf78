"use client";

import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import { useStepForm } from "#components/forms/use-step-form.ts";
import { useGate } from "#components/request/use-gate.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { StepSlug } from "#lib/request/step.rules.ts";

/** One step's form: its errors on top, its questions, and the way on. */
export function StepForm({ step, children }: { step: StepSlug; children: ReactNode }) {
  const { form, faults, isLeaving, isBlocked, submit } = useStepForm(step);
  useGate(step);
  return (
    <FormProvider {...form}>
      {/* "dialog" sends nothing by itself: pressed before the page is live, nothing typed may get into an address. */}
      <form id={`request-${step}`} method="dialog" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title="Please look at this again" faults={faults} />
        <div className="space-y-8">{children}</div>
        <div className="mt-10 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" className="w-full sm:w-auto sm:min-w-44" aria-disabled={isLeaving}>
            {isLeaving ? "One moment…" : "Continue"}
            <Icon name="arrowRight" />
          </Button>
          <p className="text-sm text-ink-soft" role="status">
            {isBlocked
              ? "You're offline. Press Continue when you're connected again."
              : "Saved on this device as you go."}
          </p>
        </div>
      </form>
    </FormProvider>
  );
}
