"use client";

import { useSyncExternalStore } from "react";
import { hasReception, onReceptionChange } from "#lib/reception/reception.client.ts";
import { NO_WORK, onWorkChange, type Work, work } from "#lib/reception/waiting-work.client.ts";

/** Whether our server can be reached, always as it stands. */
export function useReception(): boolean {
  return useSyncExternalStore(onReceptionChange, hasReception, () => true);
}

/** The work that waits on this device, always as it stands. */
export function useWork(): Work {
  return useSyncExternalStore(onWorkChange, work, () => NO_WORK);
}
