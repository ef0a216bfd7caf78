import { expect, test } from "../fixtures.ts";

const PATH = "/api/line-templates";
const PANEL = {
  name: "Panel",
  product: "solar",
  description: "A panel of 440 W",
  quantity: 12.5,
  unitPrice: 41_250,
};

test("an admin replaces the templates, staff read them, and nobody else does either", async ({
  request,
  person,
  refused,
  refusedUnchanged,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const read = await (await request.get(PATH, { headers: staff.cookie })).json();
  const data = { version: read.version, templates: [PANEL] };
  const put = (headers: Record<string, string>) => request.put(PATH, { data, headers });
  await refusedUnchanged(() => put({}), { status: 401, code: "unauthenticated" });
  for (const headers of [owner.cookie, staff.cookie, staff.token, admin.readToken]) {
    await refusedUnchanged(() => put(headers), { status: 403, code: "forbidden" });
  }
  await refused(await request.get(PATH), { status: 401, code: "unauthenticated" });
  await refused(await request.get(PATH, { headers: owner.token }), { status: 403, code: "forbidden" });

  const answer = await put(admin.cookie);
  expect([answer.status(), await answer.json()]).toEqual([200, { ...data, version: read.version + 1 }]);
  const now = await request.get(PATH, { headers: staff.readToken });
  expect([now.status(), await now.json()]).toEqual([200, { ...data, version: read.version + 1 }]);
  await refusedUnchanged(() => put(admin.token), { status: 409, code: "settings_changed" });
});

const REFUSED: readonly (readonly [title: string, templates: unknown, paths: readonly string[]])[] = [
  ["201 templates", Array.from({ length: 201 }, () => PANEL), ["templates"]],
  ["one without a name", [PANEL, { ...PANEL, name: " " }], ["templates.1.name"]],
  ["one that says nothing", [{ ...PANEL, description: " " }], ["templates.0.description"]],
  ["a product that nobody sells", [{ ...PANEL, product: "heat_pump" }], ["templates.0.product"]],
  ["half a cent", [{ ...PANEL, unitPrice: 0.5 }], ["templates.0.unitPrice"]],
  ["a quantity of nothing", [{ ...PANEL, quantity: 0 }], ["templates.0.quantity"]],
  ["an unknown field", [{ ...PANEL, gst: 1 }], ["templates.0.gst"]],
];

for (const [title, templates, paths] of REFUSED) {
  test(`an admin cannot keep ${title}, and the templates stay as they were`, async ({
    request,
    person,
    refusedUnchanged,
  }) => {
    const { cookie } = await person("ADMIN");
    const { version } = await (await request.get(PATH, { headers: cookie })).json();
    await refusedUnchanged(() => request.put(PATH, { data: { version, templates }, headers: cookie }), {
      status: 400,
      code: "validation_failed",
      paths,
    });
  });
}
