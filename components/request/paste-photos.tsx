"use client";

import { useEffect } from "react";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { choosePhoto } from "#lib/request/photo-actions.client.ts";
import { photoOf } from "#lib/request/photo-store.client.ts";

/** A pasted picture goes where the focus is, else to the first photo that is missing. */
export function PastePhotos() {
  useEffect(() => {
    function paste({ clipboardData }: ClipboardEvent) {
      const [file] = clipboardData?.files ?? [];
      const here = document.activeElement?.closest("[data-photo]")?.getAttribute("data-photo");
      const slot =
        PHOTO_SLOTS.find(({ code }) => code === here) ?? PHOTO_SLOTS.find(({ code }) => !photoOf(code));
      if (file && slot) void choosePhoto(slot.code, file);
    }
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);
  return null;
}
