"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { PhotoLook } from "#components/projects/photo-look.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** A photo or document of a project. */
export interface GalleryPhoto {
  id: string;
  /** What it shows. */
  title: string;
  /** When it came, in words. */
  added: string;
  isDocument: boolean;
  thumb: string;
  display: string;
  original: string;
  /** Why it is to be taken again, when it is. */
  wish: string | undefined;
  /** What else can be done with it. */
  deed: ReactNode;
}

interface Props {
  /** Those that can be looked at, in order. */
  photos: readonly GalleryPhoto[];
  /** The one that is open. */
  shown: GalleryPhoto | undefined;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** Photos, large, one at a time; the arrow keys lead to the next and the one before. */
export function PhotoViewer({ photos, shown, onShow, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const place = photos.findIndex(({ id }) => id === shown?.id);
  const isOpen = shown !== undefined;

  useEffect(() => {
    if (isOpen) box.current?.showModal();
    else box.current?.close();
  }, [isOpen]);

  function step(by: number) {
    const next = photos[(place + by + photos.length) % photos.length];
    if (next) onShow(next.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = STEPS[event.key];
    // Those that come in the middle of something else are the browser's: a photo that is larger than its place scrolls.
    if (by === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  }

  return (
    <dialog
      ref={box}
      aria-label={shown?.title}
      className="m-auto max-h-[98svh] w-full max-w-[min(96vw,80rem)] overflow-y-auto rounded-lg bg-surface p-3 text-ink backdrop:bg-[#0b1110]/80 sm:p-4"
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      {shown && (
        <figure>
          <PhotoLook src={shown.display} title={shown.title}>
            {photos.length > 1 && (
              <>
                <Button kind="secondary" className="px-3!" onClick={() => step(-1)}>
                  <Icon name="arrowLeft" />
                  <span className="max-sm:sr-only">Previous</span>
                </Button>
                <Button kind="secondary" className="px-3!" onClick={() => step(1)}>
                  <span className="max-sm:sr-only">Next</span>
                  <Icon name="arrowRight" />
                </Button>
              </>
            )}
          </PhotoLook>
          <figcaption className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span role="status">
              <span className="font-semibold">{shown.title}</span>
              <span className="block text-sm text-ink-soft">
                {photos.length > 1 && `${place + 1} of ${photos.length} · `}
                {shown.added}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-x-3">
              <a
                href={shown.original}
                download
                className="inline-flex min-h-12 items-center font-semibold text-leaf underline decoration-1 underline-offset-4"
              >
                Original
              </a>
              <Button kind="secondary" onClick={() => box.current?.close()}>
                <Icon name="cross" />
                Close
              </Button>
            </span>
          </figcaption>
        </figure>
      )}
    </dialog>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
