"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { forgetAddress } from "#lib/auth/asked-address.client.ts";
import { linkToken, onLinkToken } from "#lib/auth/link-token.client.ts";
import { textOf } from "#lib/http/call.client.ts";
import { forgetPages } from "#lib/reception/keeper.client.ts";
import { tellLeft } from "#lib/reception/other-windows.client.ts";

interface Props {
  /** What stands above the button. */
  children: ReactNode;
}

/** The button that signs in: opening the link alone does nothing, because mail scanners open links too. */
export function LinkForm({ children }: Props) {
  // Null until the browser says what stands behind the `#`.
  const token = useSyncExternalStore<string | null>(onLinkToken, linkToken, () => null);
  if (token === "") return <SpentLink />;
  return (
    <Confirm key={token} token={token ?? ""}>
      {children}
    </Confirm>
  );
}

function Confirm({ token, children }: Props & { token: string }) {
  const { call, isBusy, refused } = useCall();
  const isSpent = refused !== undefined && refused.status >= 400 && refused.status < 429;

  async function confirm() {
    const answer = await call({ path: "/api/auth/sign-in/confirm", body: { token } });
    if (answer === undefined) return;
    forgetAddress();
    // It may be somebody else than before.
    await forgetPages();
    tellLeft();
    // The address with the token does not stay among the pages to go back to.
    location.replace(textOf(answer.body, "next") ?? "/projects");
  }

  if (isSpent) return <SpentLink />;
  return (
    <>
      {children}
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
      <h1 className="text-2xl">This link doesn't work any more</h1>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft">
        A link signs you in once, within 10 minutes, and only the newest one counts. Asking for another takes
        a moment.
      </p>
      <a href="/sign-in" className={buttonClass("primary", "w-full sm:w-auto sm:min-w-56")}>
        <Icon name="mail" />
        Send me a new link
      </a>
    </div>
  );
}
