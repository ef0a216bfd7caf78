import { deliverPhoto } from "#lib/files/deliver-photo.client.ts";
import { type Answer, callApi } from "#lib/http/call.client.ts";
import { EDITED_FIELDS, type Waiting, type WaitingEdit } from "#lib/reception/waiting.rules.ts";
import { meetOthers, patchOf, unsaved, valuesOf } from "#lib/workspace/record-edit.rules.ts";

/** Longest that the answer to an edit is waited for, in seconds. */
const PATIENCE = 30;

interface Sending {
  signal: AbortSignal;
  /** Told how much is through, from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends one change that waited, as its person's alone, whoever is signed in by now. However often it is sent, it is done once.
 * Undefined when it was stopped.
 */
export function deliverChange(change: Waiting, { signal, onProgress }: Sending): Promise<Answer | undefined> {
  if (change.kind === "edit") return deliverEdit(change);
  const { projectId, code, file, name, id, userId } = change;
  const onBytes = (loaded: number, total: number) => onProgress(loaded / total);
  return deliverPhoto({
    projectId,
    fileCode: code,
    file,
    name,
    key: id,
    userId,
    signal,
    onProgress: onBytes,
  });
}

/**
 * An edit changes the state that it was made of, or nothing. Where somebody else was faster it is refused, to be looked at;
 * unless what they left is what was typed, as after an answer that got lost.
 */
async function deliverEdit(edit: WaitingEdit): Promise<Answer> {
  const { path, tag, record, userId } = edit;
  const fields = EDITED_FIELDS[record];
  if (tag === null) {
    const before = await others(edit);
    if (before !== undefined) return before;
  }
  const body = JSON.stringify(patchOf(edit, fields));
  const answer = await callApi({
    path,
    method: "PATCH",
    body,
    ifMatch: tag ?? undefined,
    userId,
    seconds: PATIENCE,
  });
  if (answer.ok || answer.code !== "precondition_failed") return answer;
  return (await others(edit)) ?? answer;
}

/** What others left: an answer where that settles the edit or stands against it. */
async function others(edit: WaitingEdit): Promise<Answer | undefined> {
  const { path, userId } = edit;
  const now = await callApi({ path, method: "GET", userId, seconds: PATIENCE });
  if (!now.ok) return now;
  const met = meetOthers({ ...edit, clashes: [], taken: [] }, valuesOf(now.body, EDITED_FIELDS[edit.record]));
  if (unsaved(met).length === 0) return { ok: true, body: now.body };
  if (met.clashes.length === 0) return undefined;
  return { ok: false, status: 412, code: "precondition_failed", errors: [], retryAfter: undefined };
}
