"use client";

import { useReception } from "#components/reception/use-reception.ts";
import { Icon } from "#components/ui/icon.tsx";

/** Beside a button whose deed both sides must have on record at once: while there is no reception, why it has to wait. */
export function NeedsReception({ className = "" }: { className?: string }) {
  const hasReception = useReception();
  return (
    <p
      role="status"
      className={hasReception ? "" : `flex items-start gap-2 text-sm font-medium ${className}`}
    >
      {!hasReception && (
        <>
          <Icon name="offline" className="mt-0.5 size-5" />
          This needs reception, so that both sides have the same record. What you typed stays here.
        </>
      )}
    </p>
  );
}
