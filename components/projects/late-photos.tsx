"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { PhotoAdded } from "#components/projects/photo-added.tsx";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { latePhotos } from "#lib/projects/late-photos.client.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

/** Around the places for photos of a project: what is chosen in them joins the project at once, and the page shows it. */
export function LatePhotos({ projectId, children }: { projectId: string; children: ReactNode }) {
  const router = useRouter();
  const [added, setAdded] = useState<{ code: FileCode }>();
  const [deeds] = useState(() => {
    const actions = latePhotos(projectId, (code) => {
      setAdded({ code });
      router.refresh();
    });
    return { ...actions, warmUp: () => undefined };
  });
  return (
    <PhotoActions value={deeds}>
      <PhotoAdded added={added}>{children}</PhotoAdded>
    </PhotoActions>
  );
}
