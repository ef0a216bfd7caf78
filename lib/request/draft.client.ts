import { type Answers, emptyAnswers } from "#lib/request/answers.rules.ts";
import { type Draft, newDraft, readDraft } from "#lib/request/draft.rules.ts";
import { randomId } from "#lib/request/random-id.client.ts";

const KEY = "rooftop-request";

let current: Draft | undefined;
const listeners = new Set<() => void>();

/** The draft of this browser, or a blank one. Where storage is forbidden it lives as long as the page. */
export function draft(): Draft {
  current ??= kept() ?? newDraft(randomId());
  return current;
}

/** True when somebody has begun to answer. */
export function hasDraft(): boolean {
  return draft().savedAt > 0;
}

/** Keeps the answers, at once. */
export function saveAnswers(answers: Answers): void {
  changeDraft({ answers });
}

/** Keeps a change of the draft, at once. */
export function changeDraft(change: Partial<Draft>): void {
  current = { ...draft(), ...change, savedAt: Date.now() };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Private windows and full disks: the answers stay in memory.
  }
  announce();
}

/** Forgets the draft: the next one has another batch of photos. */
export function clearDraft(): void {
  current = newDraft(randomId());
  dropStored();
  announce();
}

/** Calls `listener` after every change, also by another tab. Returns how to stop. */
export function onDraftChange(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("storage", readAgain);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", readAgain);
  };
}

/** Answers before the browser has looked for a draft; the same object each time. */
export const NO_ANSWERS = emptyAnswers();

function readAgain(event: StorageEvent): void {
  if (event.key !== KEY) return;
  current = undefined;
  announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

/** The stored draft. One that is too old, or that cannot be read, is somebody's answers all the same: it does not stay. */
function kept(): Draft | undefined {
  const text = stored();
  const found = readDraft(text, Date.now());
  if (text !== null && found === undefined) dropStored();
  return found;
}

function dropStored(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept there either.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
