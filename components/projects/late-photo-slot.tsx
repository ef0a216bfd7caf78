"use client";

import { type ReactNode, useCallback, useContext, useRef } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { PhotoCard } from "#components/request/photo-card.tsx";
import { PhotoPicker } from "#components/request/photo-picker.tsx";
import { useDroppedFile } from "#components/request/use-dropped-file.ts";
import { usePhotos } from "#components/request/use-photos.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

interface Props {
  code: FileCode;
  title: string;
  hint: string;
  /** Photos of this that are to be taken again. */
  wishes: readonly RetakeWish[];
  /** The examples. */
  children: ReactNode;
}

/** A place for one photo on the project's page. Files can be dropped on it. */
export function LatePhotoSlot({ code, title, hint, wishes, children }: Props) {
  const slot = useRef<HTMLElement>(null);
  const { choosePhoto, shown } = useContext(PhotoActions);
  const take = useCallback((file: File) => void choosePhoto(code, file), [choosePhoto, code]);
  const isOver = useDroppedFile(slot, take);
  const ofRequest = usePhotos().byCode;
  const photo = (shown ?? ofRequest)[code];
  return (
    <section
      ref={slot}
      aria-labelledby={`${code}-title`}
      className={`rounded-lg border-[1.5px] bg-surface p-5 ${isOver ? "border-dashed border-leaf bg-leaf-tint" : "border-line"}`}
    >
      <h3 id={`${code}-title`} className="text-lg font-semibold">
        {title}
      </h3>
      {wishes.map(({ id, reason }) => (
        <p
          key={id}
          className="mt-2 mb-3 rounded-md bg-sun-tint px-4 py-3 font-medium whitespace-pre-line wrap-anywhere"
        >
          Please take this one again: {reason}
        </p>
      ))}
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
