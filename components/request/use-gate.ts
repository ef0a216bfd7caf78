"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { draft, hasDraft } from "#lib/request/draft.client.ts";
import { firstUnfinishedStep } from "#lib/request/draft.rules.ts";
import { lastSent } from "#lib/request/sent.client.ts";
import { type StepSlug, stepIndex, stepPath } from "#lib/request/step.rules.ts";

/** Leads whoever opens a later step without the earlier ones to the first that is unfinished; after sending, to the thanks. */
export function useGate(step: StepSlug): void {
  const router = useRouter();
  useEffect(() => {
    const first = firstUnfinishedStep(draft().answers);
    if (stepIndex(first) >= stepIndex(step)) return;
    router.replace(!hasDraft() && lastSent() ? stepPath("sent") : `${stepPath(first)}?first`);
  }, [router, step]);
}
