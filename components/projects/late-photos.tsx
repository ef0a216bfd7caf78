"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { latePhotos } from "#lib/projects/late-photos.client.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

/** Around the places for photos of a project: what is chosen in them joins the project at once, and the page shows it. */
export function LatePhotos({ projectId, children }: { projectId: string; children: ReactNode }) {
  const router = useRouter();
  const [arrived, setArrived] = useState("");
  const [deeds] = useState(() => {
    const actions = latePhotos(projectId, (code) => {
      setArrived(PHOTO_SLOTS.find((slot) => slot.code === code)?.name ?? "");
      router.refresh();
    });
    return { ...actions, warmUp: () => undefined };
  });
  return (
    <PhotoActions value={deeds}>
      <p role="status" className="sr-only">
        {arrived && `Added to your project: ${arrived}`}
      </p>
      {children}
    </PhotoActions>
  );
}
