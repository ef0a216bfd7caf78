"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useArmed } from "#components/ui/use-armed.ts";

interface Props {
  isOpen: boolean;
  title: string;
  /** While true, it stays open. */
  isBusy?: boolean;
  /** Somebody wants it closed. */
  onClose: () => void;
  children: ReactNode;
}

/** Something to look at before anything else is done. The focus is on its title, so that it is read first. */
export function Dialog({ isOpen, title, isBusy = false, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) {
      box.current?.close();
      return;
    }
    box.current?.showModal();
    heading.current?.focus();
  }, [isOpen]);

  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      className="m-auto max-h-[94svh] w-full max-w-[min(94vw,38rem)] scroll-pb-32 overflow-y-auto rounded-lg bg-surface p-6 text-ink backdrop:bg-[#0b1110]/80 sm:p-8"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!isBusy) onClose();
      }}
      // Browsers let nobody be held in a dialog: they may close it without asking. They tell of a closing late, when it
      // may be open again.
      onClose={() => isOpen && !box.current?.open && onClose()}
    >
      {isOpen && (
        <Contents>
          <h2 ref={heading} id={id} tabIndex={-1} className="text-xl wrap-anywhere">
            {title}
          </h2>
          {children}
        </Contents>
      )}
    </dialog>
  );
}

function Contents({ children }: { children: ReactNode }) {
  const isArmed = useArmed();
  return <div className={isArmed ? "" : "pointer-events-none"}>{children}</div>;
}
