"use client";

import { useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { UnsentWork } from "#components/reception/unsent-work.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { forgetAddress } from "#lib/auth/asked-address.client.ts";
import { forgetDevice, unsentInWords } from "#lib/reception/forget-device.client.ts";
import { forgetPages } from "#lib/reception/keeper.client.ts";
import { tellLeft } from "#lib/reception/other-windows.client.ts";

type Way = "here" | "everywhere";

/** The two ways out: of this device, and of all. Work that was not sent is asked about first, then nothing stays on the device. */
export function SignOut() {
  const { call, isBusy, refused } = useCall();
  const [asked, setAsked] = useState<{ from: Way; unsent: string }>();

  async function ask(from: Way) {
    const unsent = await unsentInWords();
    if (unsent === "") await signOut(from);
    else setAsked({ from, unsent });
  }

  async function signOut(from: Way) {
    const path = from === "here" ? "/api/auth/sign-out" : "/api/auth/sign-out-everywhere";
    // Whether or not the server hears of it, as where there is no reception: whoever wants to go leaves no page behind.
    await forgetPages();
    if ((await call({ path })) === undefined) return;
    await forgetDevice();
    forgetAddress();
    tellLeft();
    location.replace(`/sign-in?out=${from}`);
  }

  return (
    <>
      <RefusalNotice refused={refused} />
      <UnsentWork
        unsent={asked?.unsent ?? ""}
        deed="Drop them, and sign out"
        onDrop={() => asked && void signOut(asked.from)}
        onKeep={() => setAsked(undefined)}
      />
      <div className="flex flex-col gap-4 sm:flex-row">
        <Button aria-disabled={isBusy} onClick={() => void ask("here")}>
          <Icon name="door" />
          Sign out
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => void ask("everywhere")}>
          Sign out on all devices
        </Button>
      </div>
    </>
  );
}
