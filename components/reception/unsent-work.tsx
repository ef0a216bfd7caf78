"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface Props {
  /** What was not sent, in words; nothing is asked when blank. */
  unsent: string;
  /** What is done nevertheless. */
  deed: string;
  onDrop: () => void;
  onKeep: () => void;
}

/** Asks before work is dropped that was not sent. */
export function UnsentWork({ unsent, deed, onDrop, onKeep }: Props) {
  return (
    <div role="alert">
      {unsent !== "" && (
        <Notice kind="safety" title={`Not sent yet: ${unsent}`} className="mb-5">
          <p>They are on this device alone, and don't stay on it when somebody else gets it.</p>
          <div className="mt-3 mb-1 flex flex-wrap gap-3">
            <Button kind="secondary" onClick={onKeep}>
              Keep them, and wait
            </Button>
            <Button kind="secondary" onClick={onDrop}>
              {deed}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
