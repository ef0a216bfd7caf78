"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { useSay } from "#components/workspace/said.tsx";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface FormProps {
  path: string;
  /** What is sent, or what is missing first. */
  read: () => { body: object } | { faults: readonly Fault[] };
  /** The button that does it, in its own words. */
  deed: string;
  onDone: () => void;
  onCancel: () => void;
  /** The fields, told what is wrong with them. */
  children: (errorOf: (target: string) => string | undefined) => ReactNode;
}

interface Props {
  opener: string;
  title: string;
  /** What is said afterwards. */
  done: string;
  children: (form: Pick<FormProps, "onDone" | "onCancel">) => ReactNode;
}

/** A button that opens the form for what a project has none of yet. */
export function Attach({ opener, title, done, children }: Props) {
  const router = useRouter();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);

  function onDone() {
    setIsOpen(false);
    say(done);
    router.refresh();
  }

  function onCancel() {
    setIsOpen(false);
    // Somebody else may have been faster.
    router.refresh();
  }

  return (
    <>
      <Button kind="secondary" className="no-print mt-3" onClick={() => setIsOpen(true)}>
        {opener}
      </Button>
      <Dialog isOpen={isOpen} title={title} onClose={onCancel}>
        {children({ onDone, onCancel })}
      </Dialog>
    </>
  );
}

/** The form in it: fields, what is wrong with them, and the button that sends them. */
export function AttachForm({ path, read, deed, onDone, onCancel, children }: FormProps) {
  const { call, isBusy, refused } = useCall();
  const form = useQuickSubmit();
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const answered = refused?.errors.map((error) => ({ target: error.path, message: error.message })) ?? [];
  const faults = missing.length > 0 ? missing : answered;

  async function attach(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = read();
    setMissing("faults" in asked ? asked.faults : []);
    if ("faults" in asked) return;
    const answer = await call({ path, body: asked.body });
    if (answer !== undefined) onDone();
  }

  return (
    <form ref={form} method="dialog" noValidate className="mt-5" onSubmit={(event) => void attach(event)}>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {faults.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      {children((target) => faults.find((fault) => fault.target === target)?.message)}
      <div className="mt-7 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : deed}
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onCancel()}>
          Not now
        </Button>
      </div>
    </form>
  );
}
