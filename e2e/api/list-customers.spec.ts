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

for (const query of ["", "?q=", "?q=%20", "?q=a&limit=3", `?q=${"a".repeat(201)}`]) {
  test(`a search for ${query.slice(0, 12) || "nothing"} is refused`, async ({ request, person, refused }) => {
    const staff = await person("SALES");
    await refused(await request.get(`/api/customers${query}`, { headers: staff.token }), {
      status: 400,
      code: "validation_failed",
    });
  });
}
