"use client";

import { useContext } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { PhotoPreview } from "#components/request/photo-preview.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { sizeWords, timeLeftWords } from "#lib/request/photo.rules.ts";
import type { Photo } from "#lib/request/photo-store.client.ts";

/** A chosen photo: how it looks, how far it is, and what can be done about it. */
export function PhotoCard({ photo }: { photo: Photo }) {
  const { code, name, state, kept } = photo;
  const { removePhoto, retryPhoto } = useContext(PhotoActions);
  const isStuck = state === "failed" || state === "paused";
  return (
    <div className="flex flex-wrap gap-4 rounded-md bg-sunken p-3">
      {kept && <PhotoPreview photo={photo} className="size-24 flex-none sm:size-28" />}
      <div className="min-w-32 flex-1">
        <p className="truncate text-sm font-semibold" title={name}>
          {name}
        </p>
        <PhotoProgress photo={photo} />
        <p
          role="status"
          className={`text-sm ${state === "failed" ? "font-medium text-clay" : "text-ink-soft"}`}
        >
          {stateWords(photo)}
        </p>
        {!isStuck && photo.message && (
          <p role="alert" className="text-sm font-medium text-clay">
            {photo.message}
          </p>
        )}
        <div className="-ml-2 flex flex-wrap gap-x-2">
          {isStuck && kept && (
            <Button kind="quiet" className="text-sm" onClick={() => void retryPhoto(code)}>
              <Icon name="retry" />
              Try again
            </Button>
          )}
          <Button kind="quiet" className="text-sm" onClick={() => void removePhoto(code)}>
            {state === "sending" || state === "waiting" ? "Cancel" : "Remove"}
            <span className="sr-only"> {name}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}

/** A bar with bytes, percent and time left, while a photo is on its way. */
export function PhotoProgress({ photo: { state, loaded, size, name, secondsLeft } }: { photo: Photo }) {
  if (state !== "sending") return null;
  const percent = Math.min(100, Math.floor((loaded / size) * 100));
  return (
    <div className="my-1.5">
      <progress value={loaded} max={size} aria-label={`Sending ${name}`} />
      <p className="mt-1 text-xs text-ink-soft tabular-nums">
        {percent < 100
          ? [`${sizeWords(loaded)} of ${sizeWords(size)}`, `${percent} %`, timeLeftWords(secondsLeft)]
              .filter(Boolean)
              .join(" · ")
          : "Sent. We're having a look at it…"}
      </p>
    </div>
  );
}

/** Where a photo is, in words; progress in numbers stands elsewhere. */
export function stateWords({ state, message, size }: Photo): string {
  switch (state) {
    case "waiting":
      return "Waiting for its turn";
    case "sending":
      return "Sending";
    case "sent":
      return `Got it (${sizeWords(size)})`;
    case "paused":
      return "The connection is gone. We'll go on by ourselves when it's back.";
    default:
      return message;
  }
}
