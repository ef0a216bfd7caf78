import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";
import { newProject, send } from "../projects.ts";
import { ABOUT_A_PROJECT } from "./operations.ts";

/** A read that is answered; its tag. */
async function tagOf(request: APIRequestContext, path: string, headers: Headers): Promise<string> {
  const answer = await request.get(path, { headers });
  expect(answer.status(), `${path} ${await answer.text()}`).toBe(200);
  const { etag = "" } = answer.headers();
  expect(etag, path).toMatch(/^"[\x21\x23-\x7e]{1,200}"$/);
  return etag;
}

test("whoever has an answer already is spared it, until something in it is another", async ({
  request,
  database,
  person,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("ADMIN")];
  const place = await newProject(request, database, { owner, staff });
  const project = ABOUT_A_PROJECT["get-project"](place).path;
  const { customer } = Object(await (await request.get(project, { headers: owner.cookie })).json());
  const change = ABOUT_A_PROJECT["update-project"](place);
  const reads = [
    project,
    ABOUT_A_PROJECT["list-project-events"](place).path,
    "/api/projects?limit=1",
    `/api/customers/${customer.id}`,
    "/api/saved-filters",
    "/api/project-classes",
    "/api/contract-terms",
    "/api/line-templates",
    "/api/brand",
    "/api/users",
    "/api/tokens",
    "/api/openapi.json",
  ];
  for (const path of reads) {
    const held = await tagOf(request, path, staff.cookie);
    for (const header of [held, `"another", W/${held}`, "*"]) {
      const again = await request.get(path, { headers: { ...staff.cookie, "if-none-match": header } });
      expect([path, again.status(), await again.text()]).toEqual([path, 304, ""]);
      expect(again.headers()).toMatchObject({ etag: held, "cache-control": "no-store" });
      expect(again.headers()).toHaveProperty("x-request-id");
    }
    const head = await request.head(path, { headers: { ...staff.cookie, "if-none-match": held } });
    expect(head.status()).toBe(304);
    const other = await request.get(path, { headers: { ...staff.cookie, "if-none-match": '"another"' } });
    expect([other.status(), other.headers()["etag"]]).toEqual([200, held]);
  }
  const before = await Promise.all(reads.slice(0, 3).map((path) => tagOf(request, path, staff.cookie)));
  expect((await send(request, change, staff.cookie)).status()).toBe(200);
  for (const [index, path] of reads.slice(0, 3).entries()) {
    const headers = { ...staff.cookie, "if-none-match": before[index] ?? "" };
    expect([path, (await request.get(path, { headers })).status()]).toEqual([path, 200]);
  }
});

test("a project's tag is another whatever in the answer changed: money, its customer, a contract that time ended", async ({
  request,
  database,
  person,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  const path = ABOUT_A_PROJECT["get-project"](place).path;
  const tag = () => tagOf(request, path, staff.token);
  const tags = [await tag()];
  for (const slug of ["create-charge", "issue-contract", "delete-charge"] as const) {
    const answer = await send(request, ABOUT_A_PROJECT[slug](place), staff.token);
    expect(answer.ok(), await answer.text()).toBe(true);
    tags.push(await tag());
  }
  const customer = `/api/customers/${place.customerId}`;
  const ifMatch = { "if-match": await tagOf(request, customer, staff.token) };
  const change = { method: "PATCH", path: customer, data: { lastName: "Leigh" }, headers: ifMatch } as const;
  expect((await send(request, change, staff.token)).status()).toBe(200);
  tags.push(await tag());
  await database.query("ALTER TABLE contracts DISABLE TRIGGER USER");
  await database.query("UPDATE contracts SET valid_until = now() - interval '1 day' WHERE project_id = $1", [
    place.projectId,
  ]);
  await database.query("ALTER TABLE contracts ENABLE TRIGGER USER");
  tags.push(await tag());
  expect(new Set(tags).size).toBe(tags.length);
});

test("nobody learns by a tag of what they may not see", async ({ request, database, person, refused }) => {
  const [owner, other, staff] = [await person("CUSTOMER"), await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  const path = ABOUT_A_PROJECT["get-project"](place).path;
  const held = { "if-none-match": await tagOf(request, path, owner.cookie) };
  const absent = { status: 404, code: "project_not_found" };
  await refused(await request.get(path, { headers: { ...other.cookie, ...held } }), absent);
  await refused(await request.get(path, { headers: { ...other.cookie, "if-none-match": "*" } }), absent);
  await refused(await request.get(path, { headers: held }), { status: 401, code: "unauthenticated" });
  const list = { "if-none-match": await tagOf(request, "/api/projects", owner.cookie) };
  const theirs = await request.get("/api/projects", { headers: { ...other.cookie, ...list } });
  expect([theirs.status(), await theirs.json()]).toEqual([200, { items: [], nextCursor: null }]);
});

for (const slug of ["update-project", "update-installation-preferences"] as const) {
  test(`whoever says by ${slug} which state they change, changes no other`, async ({
    request,
    database,
    person,
    refusedUnchanged,
  }) => {
    const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
    const place = await newProject(request, database, { owner, staff });
    const ask = ABOUT_A_PROJECT[slug](place);
    const from = (tag: string) => () => send(request, ask, { ...staff.token, "if-match": tag });
    const path = ABOUT_A_PROJECT["get-project"](place).path;
    const first = await tagOf(request, path, staff.token);
    expect((await from(first)()).status()).toBe(200);
    const stale = { status: 412, code: "precondition_failed" };
    await refusedUnchanged(from(first), stale);
    await refusedUnchanged(from('"made-up"'), stale);
    const malformed = { status: 400, code: "validation_failed", paths: ["If-Match"] };
    for (const tag of ["bare", `${first}, ${first}`]) await refusedUnchanged(from(tag), malformed);
    const now = await tagOf(request, path, staff.token);
    for (const tag of [now, `W/${now}`, "*"]) expect((await from(tag)()).status()).toBe(200);
    expect(await tagOf(request, path, staff.token)).toBe(now);
  });
}
