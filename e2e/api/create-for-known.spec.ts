import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";
import { leastBody } from "./bodies.ts";

const PATH = "/api/projects";

/** Whose customer or site a request names. */
type Whose = "their own" | "another's" | "nobody's";
type Answer = "ok" | keyof typeof REFUSALS;

const REFUSALS = {
  "sign in": { status: 401, code: "unauthenticated" },
  "no customer": { status: 404, code: "customer_not_found" },
  "no site": { status: 404, code: "site_not_found" },
};

/** Who is answered what: a visitor, the homeowner, staff. From the API decisions, §2 and §3. */
const TABLE: [customer: Whose, site: Whose | null, visitor: Answer, homeowner: Answer, staff: Answer][] = [
  ["their own", null, "sign in", "ok", "ok"],
  ["their own", "their own", "sign in", "ok", "ok"],
  ["another's", null, "sign in", "no customer", "ok"],
  ["another's", "another's", "sign in", "no customer", "ok"],
  ["nobody's", null, "sign in", "no customer", "no customer"],
  ["their own", "another's", "sign in", "no site", "no site"],
  ["another's", "their own", "sign in", "no customer", "no site"],
  ["their own", "nobody's", "sign in", "no site", "no site"],
  ["nobody's", "nobody's", "sign in", "no customer", "no customer"],
];

for (const [customer, site, visitor, homeowner, staff] of TABLE) {
  const at = site === null ? "" : ` at ${site} site`;
  test(`a project for ${customer} customer${at} is created for those it is meant for; else nothing is stored`, async ({
    request,
    stored,
    person,
    refusedUnchanged,
  }) => {
    const owner = await person("CUSTOMER");
    const known = async (headers: Headers) => {
      const data = leastBody({ site: { fullAddress: "1 Sun St" } });
      const { id } = Object(await (await request.post(PATH, { data, headers })).json());
      const [ids] = await stored.rows("SELECT customer_id, site_id FROM projects WHERE id = $1", [id]);
      return { customerId: ids?.["customer_id"], siteId: ids?.["site_id"] };
    };
    const ids = {
      "their own": await known(owner.cookie),
      "another's": await known((await person("CUSTOMER")).cookie),
      "nobody's": { customerId: randomUUID(), siteId: randomUUID() },
    };
    const { customerId } = ids[customer];
    const siteId = site === null ? null : ids[site].siteId;
    const data = { productsOfInterest: [{ solar: true }], customerId, ...(site === null ? {} : { siteId }) };
    const cells: [Headers, Answer][] = [
      [{}, visitor],
      [owner.cookie, homeowner],
      [owner.token, homeowner],
      [(await person("SALES")).cookie, staff],
      [(await person("ADMIN")).token, staff],
    ];
    for (const [headers, expected] of cells) {
      const ask = () => request.post(PATH, { data, headers });
      if (expected !== "ok") {
        await refusedUnchanged(ask, REFUSALS[expected]);
        continue;
      }
      const answer = await ask();
      expect(answer.status(), await answer.text()).toBe(201);
      const { id } = Object(await answer.json());
      const kept = await stored.rows("SELECT customer_id, site_id FROM projects WHERE id = $1", [id]);
      expect(kept).toEqual([{ customer_id: customerId, site_id: siteId }]);
    }
  });
}
