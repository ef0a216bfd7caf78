import { newSale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";

test("staff find customers with their sites by what people say of them; nobody else does", async ({
  request,
  person,
  refused,
}) => {
  const { owner, staff } = await newSale(request, person);
  const path = `/api/customers?q=${encodeURIComponent(owner.email)}`;
  for (const headers of [staff.cookie, staff.token, staff.readToken]) {
    const answer = await request.get(path, { headers });
    expect(answer.status(), await answer.text()).toBe(200);
    expect(await answer.json()).toMatchObject({
      items: [
        {
          firstName: "Ann",
          lastName: "Lee",
          email: owner.email,
          sites: [{ fullAddress: "1 Sun St, Newtown NSW 2042" }],
        },
      ],
    });
  }
  const forbidden = { status: 403, code: "forbidden" };
  for (const headers of [owner.cookie, owner.token])
    await refused(await request.get(path, { headers }), forbidden);
  await refused(await request.get(path), { status: 401, code: "unauthenticated" });
});

const BAD_QUERIES = [
  "limit=0",
  "limit=101",
  "cursor=WzBd",
  "updatedSince=yesterday",
  "updatedSince=0000-01-01T00:00:00Z",
  "createdAt=2026-01-01",
];

for (const [path, queries] of [
  ["/api/customers", ["q=", "q=%20", `q=${"a".repeat(201)}`, ...BAD_QUERIES]],
  ["/api/sites", ["q=a", "customerId=1", ...BAD_QUERIES]],
] as const) {
  test(`whoever asks ${path} for what it does not know is told where`, async ({
    request,
    person,
    refused,
  }) => {
    const staff = await person("SALES");
    for (const query of queries) {
      await test.step(query.slice(0, 40), async () => {
        const answer = await request.get(`${path}?${query}`, { headers: staff.token });
        const paths = [query.split("=")[0] ?? ""];
        await refused(answer, { status: 400, code: "validation_failed", paths });
      });
    }
  });
}

test("staff read the sites of a customer, and what changed since; nobody else reads a list of them", async ({
  request,
  person,
  refused,
}) => {
  const { projectId, owner, staff } = await newSale(request, person);
  const read = async (path: string) =>
    Object(await (await request.get(path, { headers: staff.readToken })).json());
  const { customer, site } = await read(`/api/projects/${projectId}`);
  const path = `/api/sites?customerId=${customer.id}`;
  for (const headers of [staff.cookie, staff.token, staff.readToken]) {
    const answer = await request.get(path, { headers });
    expect(await answer.json()).toEqual({
      items: [{ ...site, customerId: customer.id, updatedAt: expect.any(String) }],
      nextCursor: null,
    });
  }
  const [{ updatedAt }] = (await read(path)).items;
  for (const list of ["/api/projects", "/api/customers", "/api/sites"]) {
    const changed = await read(`${list}?limit=100&updatedSince=${updatedAt}`);
    const ids = changed.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain({ "/api/projects": projectId, "/api/customers": customer.id }[list] ?? site.id);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await read(`${list}?updatedSince=${later}`)).toEqual({ items: [], nextCursor: null });
  }
  const forbidden = { status: 403, code: "forbidden" };
  for (const headers of [owner.cookie, owner.token])
    await refused(await request.get(path, { headers }), forbidden);
  await refused(await request.get(path), { status: 401, code: "unauthenticated" });
});

test("a homeowner reads what changed of their own projects alone", async ({ request, person }) => {
  const { projectId, owner } = await newSale(request, person);
  await newSale(request, person);
  const path = "/api/projects?updatedSince=2026-01-01T00:00:00Z";
  const mine = Object(await (await request.get(path, { headers: owner.cookie })).json());
  expect(mine.items.map(({ id }: { id: string }) => id)).toEqual([projectId]);
});
