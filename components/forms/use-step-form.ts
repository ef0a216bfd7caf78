"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { get, type Resolver, set, useForm } from "react-hook-form";
import { nestedErrors } from "#components/forms/nested-errors.ts";
import type { Fault } from "#components/ui/error-summary.tsx";
import type { RefusedField } from "#lib/http/call.client.ts";
import type { Answers } from "#lib/request/answers.rules.ts";
import { draft, NO_ANSWERS, onDraftChange, saveAnswers } from "#lib/request/draft.client.ts";
import { dropServerErrors, serverErrorsOf } from "#lib/request/server-errors.client.ts";
import { type StepSlug, stepAfter, stepPath } from "#lib/request/step.rules.ts";
import { withTyped } from "#lib/request/typed.client.ts";

/**
 * The form of one step: filled from the draft and from what was typed before the page was live, saved at every change,
 * checked with the operation's own schema on the way out. The checking code is fetched when somebody begins to answer.
 */
export function useStepForm(step: StepSlug) {
  const router = useRouter();
  const [isLeaving, startLeaving] = useTransition();
  const [refused] = useState(() => serverErrorsOf(step));
  const [errors] = useState(() => nestedErrors<Answers>(refused));
  const [faults, setFaults] = useState(() => refused.map(faultOf));
  const [isBlocked, setIsBlocked] = useState(false);
  const [initial] = useState(() => answersAtStart(step));
  const form = useForm<Answers>({
    defaultValues: initial,
    errors,
    resolver: resolverFor(step),
    shouldFocusError: false,
  });

  useEffect(() => {
    if (initial !== NO_ANSWERS && initial !== draft().answers) saveAnswers(initial);
    dropServerErrors(step);
    const begin = () => void loadChecks();
    document.addEventListener("focusin", begin, { once: true });
    return () => document.removeEventListener("focusin", begin);
  }, [initial, step]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          if (name !== undefined) saveAnswer(name, get(values, name));
        },
      }),
    [form],
  );

  useEffect(
    () =>
      onDraftChange(() => {
        if (document.hidden) form.reset(draft().answers);
      }),
    [form],
  );

  function goOn() {
    setFaults([]);
    setIsBlocked(!navigator.onLine);
    if (!navigator.onLine) return;
    const isChange = new URLSearchParams(location.search).has("change");
    startLeaving(() => router.push(stepPath(isChange ? "check" : stepAfter(step))));
  }

  async function explain() {
    setFaults(inPageOrder(await wrongIn(step, form.getValues())).map(faultOf));
  }

  return { form, faults, isLeaving, isBlocked, submit: form.handleSubmit(goOn, explain) };
}

/** Keeps one answer and leaves the others as they stand: another window may have changed them meanwhile. */
function saveAnswer(name: string, answer: unknown): void {
  const answers = structuredClone(draft().answers);
  set(answers, name, structuredClone(answer));
  saveAnswers(answers);
}

/** Fetched when somebody begins to answer, so that it is there when they finish. */
function loadChecks() {
  return import("#lib/request/check-step.rules.ts").catch(() => undefined);
}

/** Where the checking code cannot be had, nothing is found wrong here: the server looks at everything again. */
async function wrongIn(step: StepSlug, answers: Answers): Promise<RefusedField[]> {
  const checks = await loadChecks();
  return checks?.checkStep(step, answers) ?? [];
}

function resolverFor(step: StepSlug): Resolver<Answers> {
  return async (values) => {
    const wrong = await wrongIn(step, values);
    return wrong.length === 0 ? { values, errors: {} } : { values: {}, errors: nestedErrors<Answers>(wrong) };
  };
}

function answersAtStart(step: StepSlug): Answers {
  return typeof document === "undefined" ? NO_ANSWERS : withTyped(`request-${step}`, draft().answers);
}

function inPageOrder(wrong: readonly RefusedField[]): RefusedField[] {
  const order = [...document.querySelectorAll("[name]")].map((control) => control.getAttribute("name"));
  return wrong.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
}

function faultOf({ path, message }: RefusedField): Fault {
  return { target: path, message };
}
