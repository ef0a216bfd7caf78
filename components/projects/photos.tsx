import type { ReactNode } from "react";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { LatePhotoSlot } from "#components/projects/late-photo-slot.tsx";
import { LatePhotos } from "#components/projects/late-photos.tsx";
import { PhotoGallery } from "#components/projects/photo-gallery.tsx";
import { PhotoExamples } from "#components/request/photo-guide.tsx";
import { SafetyNotice } from "#components/request/safety-notice.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  files: ProjectView["files"];
  timeZone: string;
  mayAdd: boolean;
  /** The photos to take again. */
  wishes: readonly RetakeWish[];
  /** What else can be done with one. */
  deedFor?: (file: ProjectView["files"][number]) => ReactNode;
  /** What stands around the places, and takes what is chosen in them. */
  takenBy?: typeof LatePhotos;
}

type Slots = typeof PHOTO_SLOTS;

/** The photos of a project, and places for those that were left for later or are to be taken again. */
export function Photos({ projectId, files, timeZone, mayAdd, wishes, deedFor, ...ways }: Props) {
  const { takenBy: Taking = LatePhotos } = ways;
  const hasCode = (code: Slots[number]["code"]) => files.some(({ fileCode }) => fileCode === code);
  const isWanted = ({ code }: Slots[number]) =>
    !hasCode(code) || wishes.some(({ fileCode }) => fileCode === code);
  const wanted = PHOTO_SLOTS.filter(isWanted);
  const present = PHOTO_SLOTS.filter((slot) => !isWanted(slot));
  return (
    <div className="space-y-5">
      {files.length > 0 && <PhotoGallery photos={files.map(shown)} />}
      {files.length === 0 && !mayAdd && <p className="text-ink-soft">There are no photos.</p>}
      {mayAdd && (
        <Taking projectId={projectId}>
          <div className="space-y-5">
            <NeedsScript />
            {wanted.some(({ code }) => code === "switchboard_photo") && <SafetyNotice />}
            <SlotList slots={wanted} wishes={wishes} />
            {present.length > 0 && (
              <Disclosure title="Add another photo" hint="One more, or a better one, of what you've shown us">
                <SlotList slots={present} wishes={wishes} />
              </Disclosure>
            )}
          </div>
        </Taking>
      )}
    </div>
  );

  function shown(file: ProjectView["files"][number]) {
    const { id, fileCode, mediaType, createdAt } = file;
    const address = `/api/projects/${projectId}/files/${id}?variant=`;
    return {
      id,
      title: PHOTO_SLOTS.find(({ code }) => code === fileCode)?.name ?? "Photo",
      added: `Added ${shortDay(new Date(createdAt), timeZone)}`,
      isDocument: mediaType === "application/pdf",
      thumb: `${address}thumb`,
      display: `${address}display`,
      original: `${address}original`,
      wish: wishes.find(({ fileId }) => fileId === id)?.reason,
      deed: deedFor?.(file),
    };
  }
}

function SlotList({ slots, wishes }: { slots: Slots; wishes: readonly RetakeWish[] }) {
  return slots.map(({ code, name, hint }) => (
    <LatePhotoSlot
      key={code}
      code={code}
      title={name}
      hint={hint}
      wishes={wishes.filter(({ fileCode }) => fileCode === code)}
    >
      <PhotoExamples code={code} />
    </LatePhotoSlot>
  ));
}
