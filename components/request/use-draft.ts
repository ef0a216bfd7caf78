"use client";

import { useSyncExternalStore } from "react";
import { draft, onDraftChange } from "#lib/request/draft.client.ts";
import type { Draft } from "#lib/request/draft.rules.ts";

/** The draft as it stands; undefined until the browser has looked. */
export function useDraft(): Draft | undefined {
  return useSyncExternalStore<Draft | undefined>(onDraftChange, draft, () => undefined);
}
