"use client";

import { stateWords } from "#components/request/photo-card.tsx";
import { PhotoPreview } from "#components/request/photo-preview.tsx";
import { usePhotos } from "#components/request/use-photos.ts";
import { Icon } from "#components/ui/icon.tsx";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

/** The photos as they stand: small, with their state; those that wait have an empty frame. */
export function SummaryPhotos() {
  const { byCode } = usePhotos();
  return (
    <ul className="mt-2 grid max-w-lg grid-cols-[repeat(auto-fit,minmax(min(100%,5rem),1fr))] gap-3">
      {PHOTO_SLOTS.map(({ code, name }) => {
        const photo = byCode[code];
        return (
          <li key={code} className="min-w-0">
            {photo?.kept ? (
              <PhotoPreview photo={photo} className="aspect-square w-full" />
            ) : (
              <div className="grid aspect-square place-items-center rounded-sm border-2 border-dashed border-line text-ink-soft">
                <Icon name="clock" className="size-7" />
              </div>
            )}
            <p className="mt-1.5 text-sm leading-snug font-medium">{name}</p>
            <p className="text-xs text-ink-soft">{photo?.kept ? stateWords(photo) : "Later is fine"}</p>
          </li>
        );
      })}
    </ul>
  );
}
