import { deliverPhoto } from "#lib/files/deliver-photo.client.ts";
import { type Answer, callApi, textOf } from "#lib/http/call.client.ts";
import { EDITED_FIELDS, type Waiting, type WaitingEdit } from "#lib/reception/waiting.rules.ts";
import { meetOthers, patchOf, unsaved, valuesOf } from "#lib/workspace/record-edit.rules.ts";

/** Longest that the answer to an edit is waited for, in seconds. */
const PATIENCE = 30;

/** How often an edit without a tag is tried while others change the same record. */
const MOST_TURNS = 3;

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
  if (edit.tag !== null) {
    const answer = await send(edit, edit.tag);
    return wasSlower(answer) ? ((await look(edit)).settled ?? answer) : answer;
  }
  // Without a tag of its own it changes the state that was just looked at. Whoever comes between is looked at too.
  for (let turn = 1; ; turn += 1) {
    const { settled, state } = await look(edit);
    if (settled !== undefined) return settled;
    const answer = await send(edit, state);
    if (!wasSlower(answer) || turn === MOST_TURNS) return answer;
  }
}

function send(edit: WaitingEdit, ifMatch: string): Promise<Answer> {
  const { path, userId, record } = edit;
  const body = JSON.stringify(patchOf(edit, EDITED_FIELDS[record]));
  return callApi({ path, method: "PATCH", body, ifMatch, userId, seconds: PATIENCE });
}

function wasSlower(answer: Answer): boolean {
  return !answer.ok && answer.code === "precondition_failed";
}

/** What others left: an answer where that settles the edit or stands against it, and the state that it is in. */
async function look(edit: WaitingEdit): Promise<{ settled: Answer | undefined; state: string }> {
  const { path, userId } = edit;
  const now = await callApi({ path, method: "GET", userId, seconds: PATIENCE });
  if (!now.ok) return { settled: now, state: "" };
  const state = textOf(now.body, "updatedAt") ?? "";
  const met = meetOthers({ ...edit, clashes: [], taken: [] }, valuesOf(now.body, EDITED_FIELDS[edit.record]));
  if (unsaved(met).length === 0) return { settled: { ok: true, body: now.body }, state };
  if (met.clashes.length === 0) return { settled: undefined, state };
  const refused: Answer = {
    ok: false,
    status: 412,
    code: "precondition_failed",
    errors: [],
    retryAfter: undefined,
  };
  return { settled: refused, state };
}
