"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Button, type ButtonKind } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { type DecisionField, DecisionForm } from "#components/workspace/decision-form.tsx";
import { useSay } from "#components/workspace/said.tsx";
import type { Method } from "#lib/http/call.client.ts";

interface Props {
  /** Tells it from the other decisions of the project. */
  name: string;
  /** The button that opens the second look, and its look. */
  opener: ReactNode;
  kind?: ButtonKind;
  title: string;
  /** The button that does it, in its own words. */
  deed: string;
  /** It cannot be undone. */
  isGrave?: boolean;
  call: { path: string; method?: Method; body?: Record<string, string | boolean> };
  fields?: readonly DecisionField[];
  /** What is said afterwards. */
  done: string;
  /** Where to go then, when nothing is left here. */
  next?: string;
  /** What follows, said before. */
  children: ReactNode;
}

/** A decision on a project: a button that opens a second look, where it says what follows, and a button there that does it. */
export function Decision({ opener, kind = "secondary", title, done, next, children, ...form }: Props) {
  const router = useRouter();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isStale, startLooking] = useTransition();

  /** Until the page is as it is now, the button would open what it was before. */
  const lookAgain = () => startLooking(() => router.refresh());

  function finish() {
    setIsOpen(false);
    say(done);
    if (next === undefined) lookAgain();
    else startLooking(() => router.push(next));
  }

  return (
    <>
      <Button kind={kind} aria-disabled={isStale} onClick={() => setIsOpen(!isStale)}>
        {isStale ? "One moment…" : opener}
      </Button>
      <Dialog isOpen={isOpen} title={title} isBusy={isBusy} onClose={() => setIsOpen(false)}>
        <DecisionForm
          {...form}
          onBusy={setIsBusy}
          onDone={finish}
          onOutdated={lookAgain}
          onCancel={() => setIsOpen(false)}
        >
          {children}
        </DecisionForm>
      </Dialog>
    </>
  );
}
