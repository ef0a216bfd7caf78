import { keptStore } from "#lib/kept-store.client.ts";
import { isSame, isWaiting, type Waiting, workOf } from "#lib/reception/waiting.rules.ts";
import { markOwner } from "#lib/reception/work-mark.client.ts";

/** The work that waits, as pages show it. */
export interface Work {
  /** In the order in which it goes. */
  changes: readonly Waiting[];
  /** What is on its way, and how much of it is through, from 0 to 1. */
  sending: { id: string; share: number } | undefined;
  /** Somebody must sign in before it can go. */
  needsSignIn: boolean;
  /** Changes that the server took since the page was opened. */
  taken: number;
  /** What was taken last, by this tab. */
  arrived: Waiting | undefined;
  /** How often something came to an end, taken or not, by this tab or another: the page may show what is no longer so. */
  settled: number;
}

/** No work. */
export const NO_WORK: Work = {
  changes: [],
  sending: undefined,
  needsSignIn: false,
  taken: 0,
  arrived: undefined,
  settled: 0,
};

const store = keptStore("rooftop-waiting", { store: "changes", keyPath: "id" });
const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("rooftop-waiting");
const listeners = new Set<() => void>();

let current = NO_WORK;
let owner: string | undefined;
/** What the browser would not keep: it lives as long as the page. */
let unkept: readonly Waiting[] = [];

/** The work that waits; a new object after each change. */
export function work(): Work {
  return current;
}

/** Calls `listener` after every change, also by another tab. Returns how to stop. */
export function onWorkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Brings back somebody's unsent work. What was left by anybody else, or is too old, is dropped for good. */
export async function openWork(userId: string): Promise<void> {
  owner = userId;
  const kept = await keptChanges();
  const own = workOf(userId, kept, Date.now());
  await Promise.all(kept.filter((one) => !own.includes(one)).map(({ id }) => forget(id)));
  if (tabs) tabs.onmessage = () => void readWork();
  await readWork();
}

/** Reads again what is kept: another tab may have changed it. */
export async function readWork(): Promise<Work> {
  const all = [...(await keptChanges()), ...unkept];
  const changes = owner === undefined ? [] : workOf(owner, all, Date.now());
  const isOpen = (one: Waiting) => changes.some(({ id, refused }) => id === one.id && refused === null);
  const hasEnded = current.changes.some((one) => one.refused === null && !isOpen(one));
  markOwner(all[0]?.userId);
  setWork({ changes, settled: current.settled + (hasEnded ? 1 : 0) });
  return current;
}

/** Keeps a change in place of an earlier one of the same, before anything is sent. */
export async function keepWaiting(change: Waiting): Promise<void> {
  const earlier = current.changes.filter((one) => one.id !== change.id && isSame(one, change));
  unkept = unkept.filter((one) => one.id !== change.id);
  await store.put(change).catch(() => {
    unkept = [...unkept, change];
  });
  await Promise.all(earlier.map(({ id }) => forget(id)));
  await tell();
}

/** Drops a change: it was sent, or somebody does not want it any more. */
export async function dropWaiting(id: string): Promise<void> {
  await forget(id);
  await tell();
}

/** Drops all of it, whoever's it is: the device goes to somebody else. */
export async function dropAllWork(): Promise<void> {
  unkept = [];
  await store.drop().catch(() => undefined);
  await tell();
}

/** How the sending goes. */
export function setWork(change: Partial<Work>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** Everybody's unsent work on this device. */
export async function keptChanges(): Promise<Waiting[]> {
  try {
    return (await store.all()).filter(isWaiting);
  } catch {
    return [];
  }
}

async function forget(id: string): Promise<void> {
  unkept = unkept.filter((one) => one.id !== id);
  await store.drop(id).catch(() => undefined);
}

async function tell(): Promise<void> {
  tabs?.postMessage("changed");
  await readWork();
}
