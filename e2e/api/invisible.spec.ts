import type { APIResponse } from "@playwright/test";
import { accepted, issued } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { newProject, nowhere, send, uploadAs } from "../projects.ts";
import { ABOUT_A_PROJECT, type Ask, type Place } from "./operations.ts";

const FIXED = { "x-request-id": "one-and-the-same" };

/** All of an answer that its receiver sees, the time aside. */
async function whole(answer: APIResponse): Promise<unknown> {
  const headers = answer.headersArray().filter(({ name }) => name.toLowerCase() !== "date");
  return { status: answer.status(), headers, body: await answer.text() };
}

test("another homeowner's project answers byte for byte like one that does not exist, whatever is asked and however", async ({
  request,
  database,
  person,
  stored,
}) => {
  const [owner, other, staff] = [await person("CUSTOMER"), await person("CUSTOMER"), await person("SALES")];
  const theirs = await newProject(request, database, { owner, staff });
  const agreed = await newProject(request, database, { owner, staff });
  await issued(request, { ...agreed, staff }, { solicited: false });
  await accepted(request, { ...agreed, owner });
  const closed = await newProject(request, database, { owner, staff });
  await send(request, ABOUT_A_PROJECT["close-project"](closed), staff.token);
  const association = await uploadAs(request, other.cookie);

  const odd: ((place: Place) => Ask)[] = [
    ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}/events?limit=1&cursor=WzBd` }),
    ({ projectId, fileId }) => ({
      method: "GET",
      path: `/api/projects/${projectId}/files/${fileId}?variant=original`,
    }),
    ({ projectId }) => ({ method: "POST", path: `/api/projects/${projectId}/close`, data: { extra: 1 } }),
    ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}/contract.pdf?version=1` }),
    ({ projectId }) => ({ method: "DELETE", path: `/api/projects/${projectId}` }),
  ];
  const before = await stored.snapshot();
  for (const ask of [...Object.values(ABOUT_A_PROJECT), ...odd]) {
    for (const credential of [other.cookie, other.token, other.readToken, {}]) {
      const answerTo = async (place: Place) => {
        const answer = await send(request, ask({ ...place, association }), { ...credential, ...FIXED });
        return whole(answer);
      };
      const unknown = await answerTo(nowhere());
      for (const place of [theirs, agreed, closed]) expect(await answerTo(place)).toEqual(unknown);
    }
  }
  expect(await stored.snapshot()).toEqual(before);
});

test("another homeowner finds nothing of it in their list", async ({ request, database, person }) => {
  const [owner, other, staff] = [await person("CUSTOMER"), await person("CUSTOMER"), await person("SALES")];
  const { projectId } = await newProject(request, database, { owner, staff });
  const listed = async (headers: Record<string, string>) =>
    Object(await (await request.get("/api/projects", { headers })).json()).items.map(
      ({ id }: { id: string }) => id,
    );
  expect(await listed(owner.cookie)).toEqual([projectId]);
  expect(await listed(other.cookie)).toEqual([]);
  expect(await listed(staff.token)).toContain(projectId);
});

test("a charge or a file is one of its own project's: under another of the same homeowner's it is not there", async ({
  request,
  database,
  person,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const one = await newProject(request, database, { owner, staff });
  const { projectId } = await newProject(request, database, { owner, staff });
  for (const place of [
    { ...one, projectId },
    { ...nowhere(), projectId },
  ]) {
    const charge = () => send(request, ABOUT_A_PROJECT["delete-charge"](place), staff.token);
    await refusedUnchanged(charge, { status: 404, code: "charge_not_found" });
    const file = () => send(request, ABOUT_A_PROJECT["get-file"](place), owner.cookie);
    await refusedUnchanged(file, { status: 404, code: "file_not_found" });
  }
});

test("nobody can tell from the wait that a project is busy, or keep it busy, who cannot see it", async ({
  request,
  database,
  person,
  refused,
}) => {
  const [owner, other, staff] = [await person("CUSTOMER"), await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  const busy = await database.connect();
  try {
    await busy.query("BEGIN");
    await busy.query("SELECT FROM projects WHERE id = $1 FOR UPDATE", [place.projectId]);
    for (const slug of ["close-project", "reject-project", "move-stage", "attach-files"] as const) {
      const answer = await send(request, ABOUT_A_PROJECT[slug](place), other.cookie);
      await refused(answer, { status: 404, code: "project_not_found" });
    }
  } finally {
    await busy.query("ROLLBACK");
    busy.release();
  }
});
