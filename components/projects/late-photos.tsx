"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { Icon } from "#components/ui/icon.tsx";
import { latePhotos } from "#lib/projects/late-photos.client.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

/** Around the places for photos of a project: what is chosen in them joins the project at once, and the page shows it. */
export function LatePhotos({ projectId, children }: { projectId: string; children: ReactNode }) {
  const router = useRouter();
  const [arrived, setArrived] = useState<{ name: string }>();
  const places = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const [deeds] = useState(() => {
    const actions = latePhotos(projectId, (code) => {
      setArrived({ name: PHOTO_SLOTS.find((slot) => slot.code === code)?.name ?? "" });
      router.refresh();
    });
    return { ...actions, warmUp: () => undefined };
  });

  // The place that it was chosen in goes away: whoever is there with a keyboard goes on from here.
  useEffect(() => {
    if (arrived && places.current?.contains(document.activeElement)) line.current?.focus();
  }, [arrived]);

  return (
    <PhotoActions value={deeds}>
      <p ref={line} role="status" tabIndex={-1} className={arrived === undefined ? "sr-only" : SHOWN}>
        {arrived && (
          <>
            <Icon name="check" className="mt-1 size-5" />
            Added: {arrived.name}
          </>
        )}
      </p>
      <div ref={places}>{children}</div>
    </PhotoActions>
  );
}

const SHOWN = "flex items-start gap-2 font-semibold text-leaf";
