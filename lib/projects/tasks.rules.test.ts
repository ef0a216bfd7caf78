import { expect, it } from "vitest";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { tasksOf } from "#lib/projects/tasks.rules.ts";
import { FILE_CODES, type FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { projectView } from "#lib/testing/project-view.ts";

const [BOARD, PLACE, WAY] = FILE_CODES;

function photo(fileCode: FileCode): ProjectView["files"][number] {
  return {
    id: crypto.randomUUID(),
    fileCode,
    name: "photo.jpg",
    mediaType: "image/jpeg",
    byteSize: 1,
    width: 40,
    height: 30,
    createdAt: "2026-11-01T00:00:00.000Z",
  };
}

it.each([
  ["all three photos are here", [BOARD, PLACE, WAY], [], "done", "All three are here."],
  ["none is", [], [], "open", "All three are still missing."],
  ["one is to be taken again", [BOARD, PLACE, WAY], [BOARD], "open", "One needs taking again."],
  ["that one twice over", [BOARD, PLACE, WAY], [BOARD, BOARD], "open", "One needs taking again."],
  ["two are", [BOARD, PLACE, WAY], [BOARD, WAY], "open", "Two need taking again."],
  [
    "one is missing and one is to be taken again",
    [BOARD, PLACE],
    [PLACE],
    "open",
    "One is still missing. One needs taking again.",
  ],
] as const)("a homeowner's photos when %s", (_when, here, again, state, words) => {
  const project = projectView({ files: here.map(photo) });
  const wishes = again.map((fileCode) => ({ fileCode }));
  expect(tasksOf(project, wishes)[0]).toMatchObject({ id: "photos", state, words });
});
