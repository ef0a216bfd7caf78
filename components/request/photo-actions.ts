"use client";

import { createContext } from "react";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { choosePhoto, photoActions, removePhoto, retryPhoto } from "#lib/request/photo-actions.client.ts";
import type { ByCode } from "#lib/request/photo-store.client.ts";

/** What can be done with a photo. */
export interface PhotoDeeds {
  choosePhoto: (code: FileCode, file: File) => Promise<void>;
  retryPhoto: (code: FileCode) => Promise<void>;
  removePhoto: (code: FileCode) => Promise<void>;
  /** Called when somebody reaches for the camera. */
  warmUp: () => void;
  /** The photos that are on their way, where they are not those of the request. */
  shown?: ByCode;
}

/** Where chosen photos go: with the request that is being written, unless a page says otherwise. */
export const PhotoActions = createContext<PhotoDeeds>({
  choosePhoto,
  retryPhoto,
  removePhoto,
  warmUp: () => void photoActions(),
});
