"use client";

import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { draft, hasDraft } from "#lib/request/draft.client.ts";
import { firstUnfinishedStep } from "#lib/request/draft.rules.ts";
import { stepPath } from "#lib/request/step.rules.ts";

/** The one thing to do on the front page; it leads on where somebody left off. */
export function StartLink() {
  const isLive = useIsLive();
  const isBegun = isLive && hasDraft();
  const href = isBegun ? stepPath(firstUnfinishedStep(draft().answers)) : stepPath("system");
  return (
    <a href={href} className={buttonClass("primary", "min-h-14 w-full text-lg sm:w-auto sm:min-w-64")}>
      {isBegun ? "Continue your request" : "Start your request"}
      <Icon name="arrowRight" />
    </a>
  );
}
