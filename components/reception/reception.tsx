"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { coverFoot } from "#components/reception/cover-foot.ts";
import { useReception, useWork } from "#components/reception/use-reception.ts";
import { WaitingList } from "#components/reception/waiting-list.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { keepTypedOf } from "#lib/projects/kept.client.ts";
import { isKeptPage, keepPages } from "#lib/reception/keeper.client.ts";
import { leaveWithOthers } from "#lib/reception/other-windows.client.ts";
import { learnOfReception } from "#lib/reception/reception.client.ts";
import { receptionWords } from "#lib/reception/reception-words.rules.ts";
import { sendWork } from "#lib/reception/send-work.client.ts";
import { openWork } from "#lib/reception/waiting-work.client.ts";

/** How long it is said that all was sent, in milliseconds. */
const MOMENT = 6_000;

interface Props {
  userId: string;
  /** When the page was rendered: ISO 8601, and in words; those are blank where nothing can have changed. */
  renderedAt: string;
  seenAt: string;
}

/**
 * Tells at the foot of the workspace when there is no reception, how old the page is and what waits to be sent; sends it
 * when there is, has the pages kept that are opened, and lets go of the page when its person leaves in another window. While
 * nothing is to be told it shows nothing.
 */
export function Reception({ userId, renderedAt, seenAt }: Props) {
  const router = useRouter();
  const path = usePathname();
  const hasReception = useReception();
  const { changes, sending, needsSignIn, taken, settled } = useWork();
  const hasSent = useForAMoment(taken);
  const [isOpen, setIsOpen] = useState(false);
  const isOld = useSyncExternalStore(
    never,
    () => isKeptPage(renderedAt),
    () => false,
  );

  // Effects of layout come before those in which forms read what was typed.
  useLayoutEffect(() => keepTypedOf(userId), [userId]);

  useEffect(leaveWithOthers, []);

  useEffect(() => void keepPages(path), [path]);

  useEffect(() => {
    void openWork(userId).then(sendWork);
    const look = () => void (document.visibilityState === "visible" && sendWork());
    addEventListener("visibilitychange", look);
    return () => removeEventListener("visibilitychange", look);
  }, [userId]);

  useEffect(() => {
    if (isOld) learnOfReception(0);
  }, [isOld]);

  useEffect(() => {
    if (!hasReception) return;
    void sendWork();
    if (isOld) router.refresh();
  }, [hasReception, isOld, router]);

  useEffect(() => {
    if (settled > 0) router.refresh();
  }, [settled, router]);

  const { icon, lines } = receptionWords({
    hasReception,
    seenAt,
    changes,
    needsSignIn,
    hasSent,
    isSending: sending !== undefined,
  });
  const hasChanges = changes.length > 0;
  return (
    <>
      <div
        role="status"
        aria-label="Reception"
        className="no-print fixed inset-x-3 bottom-3 z-10 mx-auto w-fit max-w-xl"
      >
        {lines.length > 0 && (
          <div
            ref={coverFoot}
            className="flex items-center gap-x-3 rounded-lg border-[1.5px] border-edge bg-surface px-4 py-2 shadow-lift"
          >
            <Icon name={icon} className="size-6 text-leaf" />
            <div className="min-w-0 flex-1 py-1 text-sm leading-6">
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            {hasChanges && (
              <div className="flex flex-none flex-col sm:flex-row">
                {needsSignIn && (
                  <a href={`/sign-in?next=${encodeURIComponent(path)}`} className={buttonClass("quiet")}>
                    Sign in
                  </a>
                )}
                <Button kind="quiet" onClick={() => setIsOpen(true)}>
                  Show<span className="sr-only"> what is not sent</span>
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      <WaitingList isOpen={isOpen && hasChanges} onClose={() => setIsOpen(false)} />
    </>
  );
}

const never = () => () => undefined;

/** True for a while after a count has grown. */
function useForAMoment(count: number): boolean {
  const [told, setTold] = useState(count);
  useEffect(() => {
    const timer = setTimeout(() => setTold(count), MOMENT);
    return () => clearTimeout(timer);
  }, [count]);
  return told !== count;
}
