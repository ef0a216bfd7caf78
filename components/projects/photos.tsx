import { NeedsScript } from "#components/portal/needs-script.tsx";
import { LatePhotoSlot } from "#components/projects/late-photo-slot.tsx";
import { LatePhotos } from "#components/projects/late-photos.tsx";
import { PhotoGallery } from "#components/projects/photo-gallery.tsx";
import { PHOTO_HINTS, PhotoExamples } from "#components/request/photo-guide.tsx";
import { SafetyNotice } from "#components/request/safety-notice.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  files: ProjectView["files"];
  timeZone: string;
  mayAdd: boolean;
}

type Slots = typeof PHOTO_SLOTS;

/** The photos of a project, and places for those that were left for later. */
export function Photos({ projectId, files, timeZone, mayAdd }: Props) {
  const hasCode = (code: Slots[number]["code"]) => files.some(({ fileCode }) => fileCode === code);
  const missing = PHOTO_SLOTS.filter(({ code }) => !hasCode(code));
  const present = PHOTO_SLOTS.filter(({ code }) => hasCode(code));
  return (
    <div className="space-y-5">
      {files.length > 0 && <PhotoGallery photos={files.map(shown)} />}
      {files.length === 0 && !mayAdd && <p className="text-ink-soft">There are no photos.</p>}
      {mayAdd && (
        <LatePhotos projectId={projectId}>
          <div className="space-y-5">
            <NeedsScript />
            {missing.some(({ code }) => code === "switchboard_photo") && <SafetyNotice />}
            <SlotList slots={missing} />
            {present.length > 0 && (
              <Disclosure title="Add another photo" hint="One more, or a better one, of what you've shown us">
                <SlotList slots={present} />
              </Disclosure>
            )}
          </div>
        </LatePhotos>
      )}
    </div>
  );

  function shown({ id, fileCode, mediaType, createdAt }: ProjectView["files"][number]) {
    const address = `/api/projects/${projectId}/files/${id}?variant=`;
    return {
      id,
      title: PHOTO_SLOTS.find(({ code }) => code === fileCode)?.name ?? "Photo",
      added: `Added ${shortDay(new Date(createdAt), timeZone)}`,
      isDocument: mediaType === "application/pdf",
      thumb: `${address}thumb`,
      display: `${address}display`,
      original: `${address}original`,
    };
  }
}

function SlotList({ slots }: { slots: Slots }) {
  return slots.map(({ code, name }) => (
    <LatePhotoSlot key={code} code={code} title={name} hint={PHOTO_HINTS[code]}>
      <PhotoExamples code={code} />
    </LatePhotoSlot>
  ));
}
