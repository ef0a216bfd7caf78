"use client";

import { type ReactNode, useCallback, useContext, useRef } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { PhotoCard } from "#components/request/photo-card.tsx";
import { PhotoPicker } from "#components/request/photo-picker.tsx";
import { useDroppedFile } from "#components/request/use-dropped-file.ts";
import { usePhotos } from "#components/request/use-photos.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

interface Props {
  code: FileCode;
  title: string;
  hint: string;
  /** The examples. */
  children: ReactNode;
}

/** A place for one photo on the project's page. Files can be dropped on it. */
export function LatePhotoSlot({ code, title, hint, children }: Props) {
  const slot = useRef<HTMLElement>(null);
  const { choosePhoto } = useContext(PhotoActions);
  const take = useCallback((file: File) => void choosePhoto(code, file), [choosePhoto, code]);
  const isOver = useDroppedFile(slot, take);
  const photo = usePhotos().byCode[code];
  return (
    <section
      ref={slot}
      aria-labelledby={`${code}-title`}
      className={`rounded-lg border-[1.5px] bg-surface p-5 ${isOver ? "border-dashed border-leaf bg-leaf-tint" : "border-line"}`}
    >
      <h3 id={`${code}-title`} className="text-lg font-semibold">
        {title}
      </h3>
      <p className="mt-1 text-sm text-ink-soft">{hint}</p>
      <div className="mt-4 grid max-w-md grid-cols-[repeat(auto-fit,minmax(min(100%,4.25rem),1fr))] gap-3">
        {children}
      </div>
      <div className="mt-5 space-y-3">
        {photo && photo.state !== "sent" && <PhotoCard photo={photo} />}
        <PhotoPicker
          code={code}
          title={title}
          hasPhoto={photo?.kept !== undefined && photo.state !== "sent"}
        />
      </div>
    </section>
  );
}
