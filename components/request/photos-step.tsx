import { PastePhotos } from "#components/request/paste-photos.tsx";
import { PhotoExamples } from "#components/request/photo-guide.tsx";
import { PhotoSlot } from "#components/request/photo-slot.tsx";
import { SafetyNotice } from "#components/request/safety-notice.tsx";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

/** Three photos, each with what to show, what good and bad look like, and leave to do it later. Safety comes first. */
export function PhotosStep() {
  return (
    <>
      <SafetyNotice />
      {PHOTO_SLOTS.map(({ code, name, hint }) => (
        <PhotoSlot key={code} code={code} title={name} hint={hint}>
          <PhotoExamples code={code} />
        </PhotoSlot>
      ))}
      <PastePhotos />
    </>
  );
}
