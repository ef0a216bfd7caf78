import { DRAFT_LIFETIME } from "#lib/request/draft.rules.ts";
import { overlay } from "#lib/request/overlay.rules.ts";

const KEY = "rooftop-sent";

/** What the last page needs to know of a request that was sent, and all that stays in the browser. */
export interface Sent {
  at: number;
  reference: string;
  firstName: string;
  /** Codes of the photos still to come. */
  photosLater: string[];
  /** True when an earlier sending had arrived and later changes are not in it. */
  isEarlier: boolean;
}

const NONE: Sent = { at: 0, reference: "", firstName: "", photosLater: [], isEarlier: false };

let current: Sent | undefined;

/** Keeps what the last page shows. */
export function rememberSent(sent: Sent): void {
  current = sent;
  try {
    localStorage.setItem(KEY, JSON.stringify(sent));
  } catch {
    // It stays in memory: enough to show the page once.
  }
}

/** The request sent from this browser in the last 72 hours, if any. */
export function lastSent(): Sent | undefined {
  current ??= read();
  return current.reference !== "" && Date.now() - current.at < DRAFT_LIFETIME ? current : undefined;
}

function read(): Sent {
  try {
    return overlay(NONE, JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return NONE;
  }
}
