"use client";

import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button, type ButtonKind } from "#components/ui/button.tsx";
import { dropTypedOn } from "#lib/projects/kept.client.ts";

interface Props {
  kind: ButtonKind;
  /** Where its owner goes on, once they signed in again. */
  next: string;
}

/** The button that ends the hand-over: what follows is the sign-in, and nothing of either person's stays. */
export function GiveBack({ kind, next }: Props) {
  const { call, isBusy, refused } = useCall();

  async function giveBack() {
    if ((await call({ path: "/api/auth/give-back" })) === undefined) return;
    dropTypedOn(location.pathname);
    location.replace(`/sign-in?out=handed-back&next=${encodeURIComponent(next)}`);
  }

  return (
    <div>
      <RefusalNotice refused={refused} />
      <Button kind={kind} aria-disabled={isBusy} onClick={() => void giveBack()}>
        {isBusy ? "One moment…" : "Give the tablet back"}
      </Button>
    </div>
  );
}
