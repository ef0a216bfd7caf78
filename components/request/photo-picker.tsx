"use client";

import { type ChangeEvent, useContext } from "react";
import { PhotoActions } from "#components/request/photo-actions.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { PHOTO_ACCEPT } from "#lib/request/photo.rules.ts";

interface Props {
  code: FileCode;
  title: string;
  hasPhoto: boolean;
}

/** "Take photo" on what has a camera in the hand, "choose" everywhere; on a computer it says that dropping works too. */
export function PhotoPicker({ code, title, hasPhoto }: Props) {
  const { choosePhoto, warmUp } = useContext(PhotoActions);

  function take(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) void choosePhoto(code, file);
    // Else choosing the same file again would change nothing.
    event.target.value = "";
  }

  return (
    <div
      className={
        hasPhoto
          ? "-ml-2 flex flex-wrap gap-x-3"
          : "flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center"
      }
    >
      <label className={buttonClass(hasPhoto ? "quiet" : "primary", "desk:hidden")}>
        <Icon name="camera" />
        {hasPhoto ? "Take again" : "Take photo"}
        <span className="sr-only">: {title}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onClick={warmUp}
          onChange={take}
        />
      </label>
      <label className={buttonClass(hasPhoto ? "quiet" : "secondary")}>
        <Icon name="image" />
        {hasPhoto ? "Choose another" : <PickWords />}
        <span className="sr-only">: {title}</span>
        <input type="file" accept={PHOTO_ACCEPT} className="sr-only" onClick={warmUp} onChange={take} />
      </label>
      {!hasPhoto && <p className="hidden text-sm text-ink-soft desk:block">or drop or paste it here</p>}
    </div>
  );
}

function PickWords() {
  return (
    <>
      <span className="md:hidden">Choose from phone</span>
      <span className="hidden md:inline">Choose a file</span>
    </>
  );
}
