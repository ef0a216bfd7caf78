import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";

const TERMS = "/api/contract-terms";
const CLASSES = "/api/project-classes";
const SETTINGS = [
  [TERMS, "terms of contracts", { text: "# Ours\n\n{company} comes." }, { text: "# Late\n\nToo late." }],
  [CLASSES, "classes of projects", { classes: ["Gold", "Tin"] }, { classes: ["Late"] }],
] as const;

// The server is the worker's own: the tests after these find it as it was.
test.afterEach(async ({ database }) => {
  await database.query("DELETE FROM contract_terms WHERE version > 1");
  await database.query("UPDATE project_class_list SET version = 0, classes = '{}'");
});

for (const [path, name, body, late] of SETTINGS) {
  test(`an admin replaces the ${name}, staff read them, and nobody else does either`, async ({
    request,
    person,
    refused,
    refusedUnchanged,
  }) => {
    const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
    const { version } = await (await request.get(path, { headers: staff.cookie })).json();
    const put = (headers: Headers, changes: object = {}) =>
      request.put(path, { data: { version, ...body, ...changes }, headers });
    await refusedUnchanged(() => put({}), { status: 401, code: "unauthenticated" });
    for (const headers of [owner.cookie, staff.cookie, staff.token, admin.readToken]) {
      await refusedUnchanged(() => put(headers), { status: 403, code: "forbidden" });
    }
    await refused(await request.get(path), { status: 401, code: "unauthenticated" });
    await refused(await request.get(path, { headers: owner.token }), { status: 403, code: "forbidden" });
    await refusedUnchanged(() => put(admin.cookie, { version: version + 1 }), {
      status: 409,
      code: "settings_changed",
    });

    const answer = await put(admin.cookie);
    expect([answer.status(), await answer.json()]).toMatchObject([200, { version: version + 1, ...body }]);
    const now = await request.get(path, { headers: staff.readToken });
    expect([now.status(), await now.json()]).toMatchObject([200, { version: version + 1, ...body }]);
    await refusedUnchanged(() => put(admin.token, late), { status: 409, code: "settings_changed" });
  });
}

test("whoever may read the terms reads each version, and who saved it", async ({
  request,
  person,
  refused,
}) => {
  const admin = await person("ADMIN", { name: "Alex Admin" });
  const headers = admin.token;
  const first = await (await request.get(TERMS, { headers })).json();
  const version = first.version + 1;
  const text = "# Ours\n\nBe kind.";
  await request.put(TERMS, { data: { version: first.version, text }, headers });
  const saved = await (await request.get(TERMS, { headers })).json();
  const written = { savedAt: expect.any(String), savedBy: "Alex Admin" };
  expect(saved).toEqual({ version, name: String(version), text, ...written });
  const earlier = await request.get(`${TERMS}?version=${first.version}`, { headers });
  expect(await earlier.json()).toEqual(first);
  await refused(await request.get(`${TERMS}?version=${version + 1}`, { headers }), {
    status: 404,
    code: "terms_not_found",
  });
});

const REFUSED: readonly (readonly [title: string, path: string, body: object, paths: readonly string[]])[] = [
  ["terms without a word", TERMS, { text: " \n " }, ["text"]],
  ["terms longer than fifteen pages", TERMS, { text: "w".repeat(40_001) }, ["text"]],
  ["terms with a mark that is none", TERMS, { text: "# Ours\n\n[with solar] Shine." }, ["text"]],
  ["terms with something else beside them", TERMS, { text: "# Ours\n\nCome.", name: "7" }, ["name"]],
  ["a class twice", CLASSES, { classes: ["Gold", "Tin", "Gold"] }, ["classes.2"]],
  ["a class without a name", CLASSES, { classes: [" "] }, ["classes.0"]],
  ["101 classes", CLASSES, { classes: Array.from({ length: 101 }, (_, place) => `${place}`) }, ["classes"]],
];

for (const [title, path, body, paths] of REFUSED) {
  test(`an admin cannot keep ${title}, and all stays as it was`, async ({
    request,
    person,
    refusedUnchanged,
  }) => {
    const { cookie: headers } = await person("ADMIN");
    const { version } = await (await request.get(path, { headers })).json();
    await refusedUnchanged(() => request.put(path, { data: { version, ...body }, headers }), {
      status: 400,
      code: "validation_failed",
      paths,
    });
  });
}
