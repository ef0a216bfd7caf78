"use client";

import { type ReactNode, useEffect, useState } from "react";
import { PhotoAdded } from "#components/projects/photo-added.tsx";
import { useBeginChange } from "#components/reception/project-place.tsx";
import { useReception, useWork } from "#components/reception/use-reception.ts";
import { PhotoActions } from "#components/request/photo-actions.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { sendWork } from "#lib/reception/send-work.client.ts";
import type { WaitingPhoto } from "#lib/reception/waiting.rules.ts";
import { dropWaiting, keepWaiting, type Work } from "#lib/reception/waiting-work.client.ts";
import { refusalOfFile } from "#lib/request/photo.rules.ts";
import { type ByCode, blankPhoto, type Photo } from "#lib/request/photo-store.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/**
 * Around the places for photos of a project: what is chosen in them is kept on this device first, then sent, now or when
 * there is reception.
 */
export function QueuedPhotos({ projectId, children }: { projectId: string; children: ReactNode }) {
  const { changes, sending, arrived } = useWork();
  const [before] = useState(arrived);
  const isHere = arrived !== before && arrived?.kind === "photo" && arrived.projectId === projectId;
  const hasReception = useReception();
  const begin = useBeginChange();
  const [faulty, setFaulty] = useState<ByCode>({});
  const queued = changes.filter((one) => one.kind === "photo").filter((one) => one.projectId === projectId);
  const idOf = (code: FileCode) => queued.find((one) => one.code === code)?.id;
  const ids = queued.map(({ id }) => id).join();

  useEffect(() => dropPreviewsBut(ids.split(",")), [ids]);

  async function choosePhoto(code: FileCode, file: File) {
    const fault = refusalOfFile(file);
    const message = fault === undefined ? "" : staffRefusalWords(fault);
    setFaulty({
      ...faulty,
      [code]: fault === undefined ? undefined : { ...blankPhoto(code, file), message },
    });
    if (fault !== undefined) return;
    await keepWaiting({ ...begin(), kind: "photo", code, name: file.name || "photo", file });
    await sendWork();
  }

  async function removePhoto(code: FileCode) {
    setFaulty({ ...faulty, [code]: undefined });
    const id = idOf(code);
    if (id !== undefined) await dropWaiting(id);
  }

  const shown = {
    ...faulty,
    ...Object.fromEntries(queued.map((one) => [one.code, shownAs(one, { sending, hasReception })])),
  };
  return (
    <PhotoActions value={{ choosePhoto, removePhoto, retryPhoto: sendWork, warmUp: () => undefined, shown }}>
      <PhotoAdded added={isHere ? arrived : undefined}>{children}</PhotoAdded>
    </PhotoActions>
  );
}

function shownAs(photo: WaitingPhoto, now: Pick<Work, "sending"> & { hasReception: boolean }): Photo {
  const { id, code, file, name, at, refused } = photo;
  const isSending = now.sending?.id === id;
  const state = isSending ? "sending" : now.hasReception ? "waiting" : "paused";
  return {
    ...blankPhoto(code, { name, size: file.size }),
    // The same file would be refused again: there is nothing to try.
    kept: refused === null ? { code, file, name, key: id, chosenAt: at, sentUnder: "" } : undefined,
    preview: previewOf(photo),
    state: refused === null ? state : "failed",
    message: refused === null ? "" : staffRefusalWords(refused.code),
    loaded: isSending ? (now.sending?.share ?? 0) * file.size : 0,
  };
}

const previews = new Map<string, string>();

/** The address of a picture on this device; one for each, however often it is read anew. */
function previewOf({ id, file }: WaitingPhoto): string {
  const preview = previews.get(id) ?? URL.createObjectURL(file);
  previews.set(id, preview);
  return preview;
}

function dropPreviewsBut(ids: readonly string[]): void {
  for (const [id, preview] of previews) {
    if (ids.includes(id)) continue;
    URL.revokeObjectURL(preview);
    previews.delete(id);
  }
}
