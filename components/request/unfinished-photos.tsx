"use client";

import { useEffect, useRef } from "react";
import { PhotoCard } from "#components/request/photo-card.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Photo } from "#lib/request/photo-store.client.ts";

interface Props {
  photos: readonly Photo[];
  onSendWithout: () => void;
}

/** What we wait for before the request goes off, and the choice not to wait. */
export function UnfinishedPhotos({ photos, onSendWithout }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="mt-6 rounded-md border-l-4 border-sun bg-sun-tint p-4 sm:p-5">
      <h2 ref={heading} tabIndex={-1} className="text-xl">
        {photos.length === 1
          ? "One photo is still on its way"
          : `${photos.length} photos are still on their way`}
      </h2>
      <div className="mt-3 space-y-3">
        {photos.map((photo) => (
          <PhotoCard key={photo.code} photo={photo} />
        ))}
      </div>
      <Button kind="secondary" className="mt-4 w-full sm:w-auto" onClick={onSendWithout}>
        Send now, photos later
      </Button>
    </section>
  );
}
