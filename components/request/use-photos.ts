"use client";

import { useEffect, useSyncExternalStore } from "react";
import { NO_PHOTOS, onPhotosChange, photos } from "#lib/request/photo-store.client.ts";
import { loadPhotos } from "#lib/request/photos.client.ts";

/** The photos of this request, always as they stand. Goes on with unfinished uploads. */
export function usePhotos() {
  useEffect(() => void loadPhotos(), []);
  return useSyncExternalStore(onPhotosChange, photos, () => NO_PHOTOS);
}
