"use client";

import { useSyncExternalStore } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { forgetAddress } from "#lib/auth/asked-address.client.ts";
import { linkToken, onLinkToken } from "#lib/auth/link-token.client.ts";
import { textOf } from "#lib/http/call.client.ts";

/** The button that signs in: opening the link alone does nothing, because mail scanners open links too. */
export function LinkForm() {
  // Null until the browser says what stands behind the `#`.
  const token = useSyncExternalStore<string | null>(onLinkToken, linkToken, () => null);
  return token === "" ? <SpentLink /> : <Confirm key={token} token={token ?? ""} />;
}

function Confirm({ token }: { token: string }) {
  const { call, isBusy, refused } = useCall();
  const isSpent = refused !== undefined && refused.status >= 400 && refused.status < 429;

  async function confirm() {
    const answer = await call({ path: "/api/auth/sign-in/confirm", body: { token } });
    if (answer === undefined) return;
    forgetAddress();
    // The address with the token does not stay among the pages to go back to.
    location.replace(textOf(answer.body, "next") ?? "/projects");
  }

  if (isSpent) return <SpentLink />;
  return (
    <>
      <RefusalNotice refused={refused} />
      <Button className="w-full sm:w-auto sm:min-w-56" aria-disabled={isBusy} onClick={() => void confirm()}>
        {isBusy ? "One moment…" : "Sign in"}
      </Button>
    </>
  );
}

/** What is said of a link that does not sign anybody in, and the way to another. */
function SpentLink() {
  return (
    <div role="alert">
      <Notice kind="safety" title="This link doesn't work any more">
        A link signs you in once, within 10 minutes, and only the newest one counts. Asking for another takes
        a moment.
      </Notice>
      <a href="/sign-in" className={buttonClass("primary", "mt-6 w-full sm:w-auto")}>
        Send me a new link
      </a>
    </div>
  );
}
