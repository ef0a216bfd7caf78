"use client";

import { useState } from "react";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { BLANK, TYPED, type Typed } from "#lib/workspace/new-project.rules.ts";

/** What is typed of a customer, a site or a project, kept on this device. `part` tells forms of one page apart. */
export function useTyped(part = ""): { typed: Typed; type: (name: keyof Typed, words: string) => void } {
  const isLive = useIsLive();
  const [changed, setChanged] = useState<Typed>();
  const typed = changed ?? (isLive ? keptTyped(TYPED, part) : BLANK);

  function type(name: keyof Typed, words: string) {
    const next = { ...typed, [name]: words };
    setChanged(next);
    keepTyped(next, part);
  }

  return { typed, type };
}
