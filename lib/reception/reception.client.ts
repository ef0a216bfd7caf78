import { pauseBefore } from "#lib/reception/pauses.rules.ts";

/** Longest that an answer is waited for to know that there is reception, in milliseconds. */
const PATIENCE = 5_000;

let isLost = false;
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Whether our server can be reached, as far as this page knows: a network alone is not enough. */
export function hasReception(): boolean {
  return navigator.onLine && !isLost;
}

/** Learns from a call: `status` 0 is one that got no answer. */
export function learnOfReception(status: number): void {
  change(status === 0);
}

/** Calls `listener` after every change. Returns how to stop. While anybody listens, the server is asked now and then whether it is back. */
export function onReceptionChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener("online", lookNow);
    addEventListener("offline", announce);
    addEventListener("visibilitychange", lookNow);
  }
  listeners.add(listener);
  if (isLost) lookLater();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener("online", lookNow);
    removeEventListener("offline", announce);
    removeEventListener("visibilitychange", lookNow);
    clearTimeout(timer);
  };
}

function change(lost: boolean): void {
  if (lost) lookLater();
  else tries = 0;
  if (lost === isLost) return;
  isLost = lost;
  announce();
}

function lookLater(): void {
  clearTimeout(timer);
  if (listeners.size === 0) return;
  tries += 1;
  timer = setTimeout(() => void look(), pauseBefore(tries));
}

function lookNow(): void {
  if (!isLost) return announce();
  if (document.visibilityState === "visible") void look();
}

async function look(): Promise<void> {
  clearTimeout(timer);
  const answer = await fetch("/api/health", {
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  change(answer === undefined);
}

function announce(): void {
  for (const listener of listeners) listener();
}
