"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { RecordForm } from "#components/workspace/record-form.tsx";
import { useWaitingEdit } from "#components/workspace/use-record-edit.ts";
import type { WaitingEdit } from "#lib/reception/waiting.rules.ts";
import { hasKeptEdit } from "#lib/workspace/kept-edit.client.ts";

const NAMES = { customer: "customer", site: "site" } as const;

interface Props {
  kind: keyof typeof NAMES;
  /** The record, and which state of it this is. */
  record: { id: string; updatedAt: string };
}

/** The way to a record's form, which lies over the page: a stray tap beside it loses nothing. */
export function EditRecord({ kind, record }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const isLive = useIsLive();
  const waiting = useWaitingEdit(`/api/${kind}s/${record.id}`);
  const isUnsaved = isLive && !isOpen && (waiting !== undefined || hasKeptEdit(`${kind}-${record.id}`));

  function open() {
    setIsSaved(false);
    setIsOpen(true);
    dialog.current?.showModal();
  }

  function onSaved() {
    setIsSaved(true);
    dialog.current?.close();
    router.refresh();
  }

  return (
    <div className="flex items-center gap-3">
      <p role="status" className="text-sm text-ink-soft">
        {isUnsaved ? unsavedWords(waiting) : isSaved ? "Saved" : ""}
      </p>
      <Button kind="quiet" className="no-print" onClick={open}>
        {isUnsaved ? "Go on editing" : "Edit"}
        <span className="sr-only"> the {NAMES[kind]}</span>
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`edit-${kind}`}
        onClose={() => setIsOpen(false)}
        className="m-auto max-h-[calc(100svh-2rem)] w-full max-w-3xl scroll-pb-24 overflow-y-auto rounded-lg bg-paper p-0 text-ink backdrop:bg-[#0b1110]/80 max-sm:m-0 max-sm:h-svh max-sm:max-h-none max-sm:max-w-none max-sm:rounded-none"
      >
        <h2 id={`edit-${kind}`} tabIndex={-1} className="px-5 pt-6 pb-2 text-xl sm:px-7">
          Edit the {NAMES[kind]}
        </h2>
        {isOpen && (
          <RecordForm
            kind={kind}
            record={record}
            onSaved={onSaved}
            onWaiting={() => dialog.current?.close()}
            onClose={() => dialog.current?.close()}
          />
        )}
      </dialog>
    </div>
  );
}

function unsavedWords(waiting: WaitingEdit | undefined): string {
  if (waiting === undefined) return "Not saved yet";
  return waiting.refused === null ? "Waiting to be sent" : "Not taken: needs a look";
}
