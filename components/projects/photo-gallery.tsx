"use client";

import { useState } from "react";
import { type GalleryPhoto, PhotoViewer } from "#components/projects/photo-viewer.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Small pictures, each of which opens large. Without JavaScript they are links. */
export function PhotoGallery({ photos }: { photos: readonly GalleryPhoto[] }) {
  const [openId, setOpenId] = useState<string>();
  const pictures = photos.filter(({ isDocument }) => !isDocument);
  return (
    <>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3">
        {photos.map((photo) => (
          <li key={photo.id} className="max-sm:first:nth-last-[odd]:col-span-full group/photo">
            <a
              href={photo.isDocument ? photo.original : photo.display}
              className="group block rounded-md"
              onClick={(event) => {
                if (photo.isDocument || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                setOpenId(photo.id);
              }}
            >
              <Picture photo={photo} />
              <span className="mt-1.5 block text-sm leading-snug font-medium group-hover:underline">
                {photo.title}
              </span>
            </a>
            <p className="text-xs text-ink-soft">{photo.added}</p>
            {photo.wish !== undefined && (
              <p className="mt-1 text-sm whitespace-pre-line wrap-anywhere">
                <span className="font-semibold">A new one is asked for:</span> {photo.wish}
              </p>
            )}
            {photo.deed}
          </li>
        ))}
      </ul>
      <PhotoViewer
        photos={pictures}
        shown={pictures.find(({ id }) => id === openId)}
        onShow={setOpenId}
        onClose={() => setOpenId(undefined)}
      />
    </>
  );
}

function Picture({ photo: { isDocument, thumb } }: { photo: GalleryPhoto }) {
  // On a phone an odd one is the first, as wide as the page.
  const shape =
    "aspect-4/3 w-full rounded-md max-sm:group-first/photo:group-nth-last-[odd]/photo:aspect-16/9";
  if (isDocument) {
    return (
      <span className={`${shape} grid place-items-center bg-leaf-tint text-leaf`}>
        <Icon name="document" className="size-10" />
      </span>
    );
  }
  // Beside its own title, so the picture itself says nothing more.
  return (
    <img
      src={thumb}
      alt=""
      loading="lazy"
      decoding="async"
      className={`${shape} bg-line object-cover outline-1 -outline-offset-1 outline-ink/10`}
    />
  );
}
