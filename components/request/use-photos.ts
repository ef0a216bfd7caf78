"use client";

import { useEffect, useSyncExternalStore } from "react";
import { resumePhotos } from "#lib/request/photo-actions.client.ts";
import { NO_PHOTOS, onPhotosChange, photos } from "#lib/request/photo-store.client.ts";

/** The photos of this request, always as they stand. Goes on with unfinished uploads. */
export function usePhotos() {
  useEffect(() => void resumePhotos(), []);
  return useSyncExternalStore(onPhotosChange, photos, () => NO_PHOTOS);
}
