"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

interface Props {
  /** The photo that joined the project last, while somebody looks. */
  added: { code: FileCode } | undefined;
  /** The places that are left. */
  children: ReactNode;
}

/** Around the places for photos: says which one has arrived. Whoever was at its place, which goes away, goes on from there. */
export function PhotoAdded({ added, children }: Props) {
  const places = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (added && places.current?.contains(document.activeElement)) line.current?.focus();
  }, [added]);
  return (
    <>
      <p ref={line} role="status" tabIndex={-1} className={added === undefined ? "sr-only" : SHOWN}>
        {added && (
          <>
            <Icon name="check" className="mt-1 size-5" />
            Added: {PHOTO_SLOTS.find(({ code }) => code === added.code)?.name}
          </>
        )}
      </p>
      <div ref={places}>{children}</div>
    </>
  );
}

const SHOWN = "flex items-start gap-2 font-semibold text-leaf";
