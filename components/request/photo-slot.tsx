"use client";

import { type ReactNode, useCallback, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { PhotoCard } from "#components/request/photo-card.tsx";
import { PhotoPicker } from "#components/request/photo-picker.tsx";
import { useDroppedFile } from "#components/request/use-dropped-file.ts";
import { usePhotos } from "#components/request/use-photos.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { choosePhoto } from "#lib/request/photo-actions.client.ts";

interface Props {
  code: FileCode;
  title: string;
  hint: string;
  /** The examples. */
  children: ReactNode;
}

/** One photo to take: what it should show, then the ways to give it, then the photo itself. Files can be dropped on it. */
export function PhotoSlot({ code, title, hint, children }: Props) {
  const slot = useRef<HTMLElement>(null);
  const take = useCallback((file: File) => void choosePhoto(code, file), [code]);
  const isOver = useDroppedFile(slot, take);
  const photo = usePhotos().byCode[code];

  return (
    <section
      ref={slot}
      data-photo={code}
      aria-labelledby={`${code}-title`}
      className={`group/slot rounded-lg border-[1.5px] bg-surface p-5 sm:p-6 ${isOver ? "border-dashed border-leaf bg-leaf-tint" : "border-line"}`}
    >
      <h2 id={`${code}-title`} className="text-xl">
        {title}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">{hint}</p>
      <div className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,4.25rem),1fr))] gap-3">
        {children}
      </div>
      <div className="mt-5 space-y-3">
        {photo && <PhotoCard photo={photo} />}
        <PhotoPicker code={code} title={title} hasPhoto={photo?.kept !== undefined} />
        {photo?.kept === undefined && <LaterBox code={code} />}
      </div>
    </section>
  );
}

function LaterBox({ code }: { code: FileCode }) {
  const { register } = useFormContext();
  return (
    <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 rounded-md pr-2 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf">
      <input type="checkbox" value={code} className="choice rounded-sm" {...register("photosLater")} />I can't
      take this now
    </label>
  );
}
