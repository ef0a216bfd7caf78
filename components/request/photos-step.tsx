import { ClearWall, ClutteredWall } from "#components/illustrations/install-place.tsx";
import { GoodPhoto, WrongPhoto } from "#components/illustrations/photo-example.tsx";
import { DoorOnly, GatePath } from "#components/illustrations/site-access.tsx";
import { BoardBlurred, BoardOpen, BoardStripped } from "#components/illustrations/switchboard.tsx";
import { PastePhotos } from "#components/request/paste-photos.tsx";
import { PhotoSlot } from "#components/request/photo-slot.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** Three photos, each with what to show, what good and bad look like, and leave to do it later. Safety comes first. */
export function PhotosStep() {
  return (
    <>
      <Notice kind="safety" title="Open the outer door only">
        Never take off a cover or a screw, and touch nothing inside. What we need is in plain view.
      </Notice>
      <PhotoSlot
        code="switchboard_photo"
        title="The switchboard"
        hint="The box with your switches, often by the meter. Door open, all of it in the picture."
      >
        <GoodPhoto words="Door open, whole board">
          <BoardOpen />
        </GoodPhoto>
        <WrongPhoto words="Cover taken off">
          <BoardStripped />
        </WrongPhoto>
        <WrongPhoto words="Blurred, too close">
          <BoardBlurred />
        </WrongPhoto>
      </PhotoSlot>
      <PhotoSlot
        code="preferred_installation_location_photo"
        title="Where it could go"
        hint="A wall for the battery or charger. Step back so that we see floor and ceiling."
      >
        <GoodPhoto words="Clear wall, floor in view">
          <ClearWall />
        </GoodPhoto>
        <WrongPhoto words="Things in front of it">
          <ClutteredWall />
        </WrongPhoto>
      </PhotoSlot>
      <PhotoSlot
        code="site_access_photo"
        title="The way in"
        hint="The path we'd carry things along, from the street."
      >
        <GoodPhoto words="Gate and path">
          <GatePath />
        </GoodPhoto>
        <WrongPhoto words="Only the front door">
          <DoorOnly />
        </WrongPhoto>
      </PhotoSlot>
      <PastePhotos />
    </>
  );
}
