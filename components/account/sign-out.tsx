"use client";

import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { forgetAddress } from "#lib/auth/asked-address.client.ts";
import { dropAllTyped } from "#lib/projects/kept.client.ts";

/** The two ways out: of this device, and of all. */
export function SignOut() {
  const { call, isBusy, refused } = useCall();

  async function signOut(from: "here" | "everywhere") {
    const path = from === "here" ? "/api/auth/sign-out" : "/api/auth/sign-out-everywhere";
    if ((await call({ path })) === undefined) return;
    dropAllTyped();
    forgetAddress();
    location.replace(`/sign-in?out=${from}`);
  }

  return (
    <>
      <RefusalNotice refused={refused} />
      <div className="flex flex-col gap-4 sm:flex-row">
        <Button aria-disabled={isBusy} onClick={() => void signOut("here")}>
          <Icon name="door" />
          Sign out
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => void signOut("everywhere")}>
          Sign out on all devices
        </Button>
      </div>
    </>
  );
}
