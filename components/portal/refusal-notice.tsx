"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { HAND_OVER_PAGE } from "#lib/auth/hand-over-cookie.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { portalRefusalWords } from "#lib/projects/refusal-words.rules.ts";

/** Why a button's call was refused and what to do; it takes the focus. Of a session that ended, the way back in. */
export function RefusalNotice({
  refused,
  words = portalRefusalWords,
}: {
  refused: Refusal | undefined;
  /** What a code means to whoever reads it, where homeowners do not. `retryAfter` in seconds. */
  words?: (code: string, retryAfter?: number) => string;
}) {
  const path = usePathname();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused !== undefined) box.current?.focus();
  }, [refused]);
  if (refused === undefined) return null;
  const isSignedOut = refused.code === "unauthenticated";
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-6">
      {isSignedOut && path === HAND_OVER_PAGE ? (
        <Notice kind="safety" title="The hour for this is over">
          Nothing was signed just now. Please give the tablet back: it can be handed to you again at once.
        </Notice>
      ) : isSignedOut ? (
        <Notice kind="safety" title="You've been signed out">
          <p>What you entered is kept on this device. Sign in again and it will be here.</p>
          <a
            href={`/sign-in?next=${encodeURIComponent(path)}`}
            className={buttonClass("secondary", "mt-3 mb-1")}
          >
            Sign in again
          </a>
        </Notice>
      ) : (
        <Notice kind="wrong" title={words(refused.code, refused.retryAfter)} />
      )}
    </div>
  );
}
