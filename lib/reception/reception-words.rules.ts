import { type Waiting, workInWords } from "#lib/reception/waiting.rules.ts";

interface Now {
  hasReception: boolean;
  /** When the page was as it is, in words; blank for one that shows nothing that changes. */
  seenAt: string;
  changes: readonly Waiting[];
  isSending: boolean;
  needsSignIn: boolean;
  /** Something was sent a moment ago. */
  hasSent: boolean;
}

/** What the foot of the workspace says, line by line; no lines while nothing is to be told. */
export function receptionWords(now: Now): { icon: "offline" | "clock" | "check" | "alert"; lines: string[] } {
  const { hasReception, seenAt, changes, hasSent } = now;
  const waiting = changes.filter(({ refused }) => refused === null);
  const refused = changes.filter((one) => one.refused !== null);
  const isDone = hasSent && changes.length === 0 && hasReception;
  return {
    icon: hasReception ? (refused.length > 0 ? "alert" : isDone ? "check" : "clock") : "offline",
    lines: [
      ...(hasReception ? [] : [seenAt === "" ? "Offline." : `Offline. This is how it looked on ${seenAt}.`]),
      ...(waiting.length === 0 ? [] : [`${waitingFor(now)}: ${workInWords(waiting)}`]),
      ...(refused.length === 0 ? [] : [`Not taken, and needs a look: ${workInWords(refused)}`]),
      ...(isDone ? ["All sent"] : []),
    ],
  };
}

function waitingFor({ hasReception, needsSignIn, isSending }: Now): string {
  if (!hasReception) return "Waiting for reception";
  if (needsSignIn) return "Sign in to send";
  return isSending ? "Sending" : "Waiting to be sent";
}
