import { describe, expect, it } from "vitest";
import { FILE_CODES, UPLOAD_LIMIT } from "#lib/projects/upload-temp-file.schema.ts";
import {
  PHOTO_LIMIT,
  PHOTO_SLOTS,
  refusalOfFile,
  secondsLeft,
  sizeWords,
  timeLeftWords,
} from "#lib/request/photo.rules.ts";

describe("photos", () => {
  it("have the codes and the limit of the operation", () => {
    expect(PHOTO_SLOTS.map(({ code }) => code)).toEqual([...FILE_CODES]);
    expect(PHOTO_LIMIT).toBe(UPLOAD_LIMIT);
  });

  it.each([
    ["a JPEG", { name: "a.jpg", type: "image/jpeg", size: 5 }, undefined],
    ["a HEIC that the browser does not know", { name: "IMG_1.HEIC", type: "", size: 5 }, undefined],
    ["a PDF", { name: "plan.pdf", type: "application/pdf", size: 5 }, undefined],
    ["a file of exactly the limit", { name: "a.png", type: "image/png", size: PHOTO_LIMIT }, undefined],
    ["one byte more", { name: "a.png", type: "image/png", size: PHOTO_LIMIT + 1 }, "payload_too_large"],
    ["an empty file", { name: "a.png", type: "image/png", size: 0 }, "file_unreadable"],
    ["a video", { name: "a.mp4", type: "video/mp4", size: 5 }, "unsupported_media_type"],
    [
      "a drawing that can hold scripts",
      { name: "a.svg", type: "image/svg+xml", size: 5 },
      "unsupported_media_type",
    ],
  ])("are looked at before they leave: %s", (_what, file, code) => {
    expect(refusalOfFile(file)).toBe(code);
  });

  it("tell how much and how long in words", () => {
    expect([sizeWords(12), sizeWords(310_000), sizeWords(2_440_000)]).toEqual(["1 KB", "310 KB", "2.4 MB"]);
    expect(secondsLeft(500, 1000, 400)).toBeUndefined();
    expect(secondsLeft(250, 1000, 2000)).toBe(6);
    expect([undefined, 2, 21, 70, 200].map(timeLeftWords)).toEqual([
      "",
      "almost done",
      "about 25 seconds left",
      "about a minute left",
      "about 3 minutes left",
    ]);
  });
});
