"use client";

import { useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { Photo } from "#lib/request/photo-store.client.ts";

/** The picture from this device; where the browser cannot show its kind (HEIC, PDF), a calm stand-in. */
export function PhotoPreview({ photo, className }: { photo: Photo; className: string }) {
  const [unshown, setUnshown] = useState("");
  const isShown =
    photo.preview !== "" && unshown !== photo.preview && photo.kept?.file.type !== "application/pdf";
  if (!isShown) {
    return (
      <div className={`grid place-items-center rounded-sm bg-leaf-tint text-leaf ${className}`}>
        <Icon name={photo.kept?.file.type === "application/pdf" ? "document" : "image"} className="size-9" />
      </div>
    );
  }
  return (
    // The picture never leaves this device for this: an image optimiser would have to see it.
    <img
      src={photo.preview}
      alt={photo.name}
      decoding="async"
      className={`rounded-sm bg-line object-cover ${className}`}
      onError={() => setUnshown(photo.preview)}
    />
  );
}
