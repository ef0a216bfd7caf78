import { ClearWall, ClutteredWall } from "#components/illustrations/install-place.tsx";
import { GoodPhoto, WrongPhoto } from "#components/illustrations/photo-example.tsx";
import { DoorOnly, GatePath } from "#components/illustrations/site-access.tsx";
import { BoardBlurred, BoardOpen, BoardStripped } from "#components/illustrations/switchboard.tsx";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

/** What a good photo looks like, and what a bad one. */
export function PhotoExamples({ code }: { code: FileCode }) {
  switch (code) {
    case "switchboard_photo":
      return (
        <>
          <GoodPhoto words="Door open, whole board">
            <BoardOpen />
          </GoodPhoto>
          <WrongPhoto words="Cover taken off">
            <BoardStripped />
          </WrongPhoto>
          <WrongPhoto words="Blurred, too close">
            <BoardBlurred />
          </WrongPhoto>
        </>
      );
    case "preferred_installation_location_photo":
      return (
        <>
          <GoodPhoto words="Clear wall, floor in view">
            <ClearWall />
          </GoodPhoto>
          <WrongPhoto words="Things in front of it">
            <ClutteredWall />
          </WrongPhoto>
        </>
      );
    default:
      return (
        <>
          <GoodPhoto words="Gate and path">
            <GatePath />
          </GoodPhoto>
          <WrongPhoto words="Only the front door">
            <DoorOnly />
          </WrongPhoto>
        </>
      );
  }
}
