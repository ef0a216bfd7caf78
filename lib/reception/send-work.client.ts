import { type Answer, mayRetry, type Refusal } from "#lib/http/call.client.ts";
import { deliverChange } from "#lib/reception/deliver-change.client.ts";
import { pauseBefore } from "#lib/reception/pauses.rules.ts";
import { learnOfReception } from "#lib/reception/reception.client.ts";
import { nextToSend, type Waiting } from "#lib/reception/waiting.rules.ts";
import { dropWaiting, keepWaiting, readWork, setWork, work } from "#lib/reception/waiting-work.client.ts";

/** One tab sends; a browser that knows no locks has one tab, or the server's own memory of keys. */
const LOCK = "rooftop-send-work";

let running: Promise<void> | undefined;
let isAskedAgain = false;
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends what waits, one after the other, as far as it goes; then again by itself after a pause that grows. Safe to call
 * often, and from several tabs. Resolves when nothing is on its way any more.
 */
export async function sendWork(): Promise<void> {
  clearTimeout(timer);
  if (!navigator.onLine) return;
  isAskedAgain = true;
  running ??= sendWhileAsked();
  await running;
}

async function sendWhileAsked(): Promise<void> {
  try {
    while (isAskedAgain) {
      isAskedAgain = false;
      await alone(sendAll);
    }
  } finally {
    running = undefined;
  }
}

async function sendAll(): Promise<void> {
  setWork({ needsSignIn: false });
  for (;;) {
    const change = nextToSend((await readWork()).changes);
    if (change === undefined) return;
    const goesOn = await send(change);
    if (!goesOn) return;
  }
}

/** Sends one. Answers whether the next can follow. */
async function send(change: Waiting): Promise<boolean> {
  const stop = new AbortController();
  const isWanted = () => work().changes.some(({ id }) => id === change.id);
  setWork({ sending: { id: change.id, share: 0 } });
  const answer = await deliverChange(change, {
    signal: stop.signal,
    onProgress(share) {
      if (isWanted()) setWork({ sending: { id: change.id, share } });
      else stop.abort();
    },
  });
  setWork({ sending: undefined });
  // Taken back meanwhile.
  if (answer === undefined || !isWanted()) return true;
  learnOfReception(answer.ok ? 200 : answer.status);
  return settle(change, answer);
}

async function settle(change: Waiting, answer: Answer): Promise<boolean> {
  if (answer.ok) {
    tries = 0;
    await dropWaiting(change.id);
    setWork({ taken: work().taken + 1, arrived: change });
    return true;
  }
  if (mayRetry(answer)) {
    goOnLater(answer);
    return false;
  }
  if (answer.status === 401) {
    setWork({ needsSignIn: true });
    return false;
  }
  const { code, errors } = answer;
  await keepWaiting({ ...change, refused: { code, errors } });
  return true;
}

function goOnLater({ retryAfter }: Refusal): void {
  tries += 1;
  timer = setTimeout(() => void sendWork(), pauseBefore(tries, retryAfter));
}

async function alone(act: () => Promise<void>): Promise<void> {
  // Only where the page came over https, or from this machine.
  if (!("locks" in navigator)) return act();
  await navigator.locks.request(LOCK, act);
}
