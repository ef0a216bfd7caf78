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

const ISSUED = {
  version: 2,
  status: "ISSUED",
  price: 100,
  deposit: 0,
  acceptedVersion: null,
  acceptedAt: null,
  validUntil: "2026-12-24T12:59:59.999Z",
} as const;
const ACCEPTED = { ...ISSUED, status: "ACCEPTED", acceptedVersion: 2 } as const;
const AGAIN = { ...ISSUED, acceptedVersion: 1 };

it.each([
  ["with nothing left to a plugin", {}, ISSUED, [], ["photos open", "contract open", "days open"]],
  ["before the contract is there", {}, null, [1], ["photos open", "contract waiting", "days done"]],
  ["with the contract left", { contract: true }, null, [], ["photos open", "days open"]],
  ["with the contract left and issued", { contract: "sign" }, ISSUED, [], ["photos open", "days open"]],
  [
    "once it is accepted there",
    { contract: {} },
    ACCEPTED,
    [],
    ["photos open", "contract done", "days open"],
  ],
  [
    "while a newer version waits there",
    { contract: true },
    AGAIN,
    [],
    ["photos open", "contract done", "days open"],
  ],
  ["with the days left", { scheduling: true }, ISSUED, [], ["photos open", "contract open"]],
  [
    "once a plugin knows the days",
    { scheduling: true },
    ISSUED,
    [1],
    ["photos open", "contract open", "days done"],
  ],
  [
    "with what is no task here left",
    { payments: true, other: true },
    ISSUED,
    [1],
    ["photos open", "contract open", "days done"],
  ],
] as const)(
  "what is a homeowner's to do %s",
  (_when, capabilityManagedByPlugin, contract, days, expected) => {
    const preferences = { customerPreferredDays: [...days] };
    const tasks = tasksOf(projectView({ capabilityManagedByPlugin, contract, preferences }), []);
    expect(tasks.map(({ id, state }) => `${id} ${state}`)).toEqual(expected);
  },
);

it("days that a plugin asked for lead nowhere: they are not chosen here", () => {
  const daysOf = (capabilityManagedByPlugin: Record<string, unknown>) =>
    tasksOf(
      projectView({ capabilityManagedByPlugin, preferences: { customerPreferredDays: [1, 2] } }),
      [],
    ).at(-1);
  expect(daysOf({})?.href).toMatch(/\/days$/);
  expect(daysOf({ scheduling: true })).toMatchObject({ id: "days", href: null, words: daysOf({})?.words });
});
