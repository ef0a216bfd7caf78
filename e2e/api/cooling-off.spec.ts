import { accepted, issued } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { newBareProject } from "../projects.ts";

const MONEY = { amount: 5_00, type: "Cash", paid_by: "Ann Lee" };

test("while a customer may cool off no money is recorded, and they may close the project themselves", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const projectId = await newBareProject(request, owner);
  await issued(request, { projectId, staff }, { solicited: false });
  await accepted(request, { projectId, owner });
  const charge = () =>
    request.post(`/api/projects/${projectId}/charges`, { data: MONEY, headers: staff.token });
  await refusedUnchanged(charge, { status: 409, code: "cooling_off" });
  const closed = await request.post(`/api/projects/${projectId}/close`, { data: {}, headers: owner.cookie });
  expect(closed.status()).toBe(200);
  const read = await request.get(`/api/projects/${projectId}`, { headers: owner.cookie });
  expect(await read.json()).toMatchObject({ stage: "CLOSED", outcome: "CANCELLED" });
  await refusedUnchanged(charge, { status: 409, code: "project_closed" });
});

test("a customer who asked for the visit, or whose time is over, may not; and money is recorded", async ({
  request,
  person,
  database,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const asked = await newBareProject(request, owner);
  const cooledOff = await newBareProject(request, owner);
  for (const [projectId, solicited] of [
    [asked, true],
    [cooledOff, false],
  ] as const) {
    await issued(request, { projectId, staff }, { solicited });
    await accepted(request, { projectId, owner });
  }
  await database.query(
    "UPDATE projects SET cooling_off_ends_at = now() - interval '1 second' WHERE id = $1",
    [cooledOff],
  );
  for (const projectId of [asked, cooledOff]) {
    const path = `/api/projects/${projectId}`;
    const close = () => request.post(`${path}/close`, { data: {}, headers: owner.cookie });
    await refusedUnchanged(close, { status: 403, code: "forbidden" });
    const recorded = await request.post(`${path}/charges`, { data: MONEY, headers: staff.token });
    expect(recorded.status(), await recorded.text()).toBe(201);
  }
});
