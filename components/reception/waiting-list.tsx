"use client";

import { useState } from "react";
import { useWork } from "#components/reception/use-reception.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { changeInWords, type Waiting } from "#lib/reception/waiting.rules.ts";
import { dropWaiting, type Work } from "#lib/reception/waiting-work.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** Everything that is not sent yet, each with its project and a way to drop it. */
export function WaitingList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { changes, sending } = useWork();
  return (
    <Dialog isOpen={isOpen} title="Not sent yet" onClose={onClose}>
      <p className="mt-2 mb-4 text-ink-soft">
        It stays on this device for a week, also when the browser is closed, and goes by itself when there is
        reception.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {changes.map((change) => (
          <Row key={change.id} change={change} sending={sending} onLeave={onClose} />
        ))}
      </ul>
      <Button kind="secondary" className="mt-6" data-closes onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}

interface RowProps {
  change: Waiting;
  sending: Work["sending"];
  /** Somebody goes to the project; which may be the one they are at. */
  onLeave: () => void;
}

function Row({ change, sending, onLeave }: RowProps) {
  const [isSure, setIsSure] = useState(false);
  const { id, projectId, project, refused } = change;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{changeInWords(change)}</p>
        <a
          href={`/workspace/${projectId}#${placeOf(change)}`}
          onClick={onLeave}
          className="inline-flex min-h-12 items-center text-leaf underline decoration-1 underline-offset-4 wrap-anywhere"
        >
          {project}
        </a>
        {refused !== null && (
          <div className="text-sm font-medium text-clay">
            {refused.errors.length === 0 && <p>{staffRefusalWords(refused.code)}</p>}
            {refused.errors.map(({ path, message }) => (
              <p key={path}>{message}</p>
            ))}
          </div>
        )}
        {sending?.id === id && <p className="text-sm text-ink-soft">On its way</p>}
      </div>
      {isSure ? (
        <div className="flex flex-wrap gap-2">
          <Button kind="secondary" onClick={() => void dropWaiting(id)}>
            Yes, drop it
          </Button>
          <Button kind="quiet" onClick={() => setIsSure(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <Button kind="quiet" onClick={() => setIsSure(true)}>
          Drop
          <span className="sr-only">
            {" "}
            {changeInWords(change)}, {project}
          </span>
        </Button>
      )}
    </li>
  );
}

/** The part of the project's page where it was made, and can be mended. */
function placeOf(change: Waiting): string {
  if (change.kind === "photo") return "photos";
  return change.record === "project" ? "details" : "customer";
}
