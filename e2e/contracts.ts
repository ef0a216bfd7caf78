import { type APIRequestContext, expect } from "@playwright/test";
import type { Person } from "./people.ts";

/** A homeowner's sales project and the staff who look after it. */
export interface Sale {
  projectId: string;
  owner: Person;
  staff: Person;
}

/** What a contract of one line says: $10,000.00, of a visit that the customer asked for. */
export const PANELS = {
  lines: [{ description: "Solar panels", quantity: 20, unitPrice: 50_000 }],
  solicited: true,
};

/** A sale with nothing issued yet. */
export async function newSale(
  request: APIRequestContext,
  person: (role: "CUSTOMER" | "SALES") => Promise<Person>,
): Promise<Sale> {
  const [owner, staff] = await Promise.all([person("CUSTOMER"), person("SALES")]);
  const site = { fullAddress: "1 Sun St, Newtown NSW 2042" };
  const customer = { firstName: "Ann", lastName: "Lee", email: owner.email };
  const data = { productsOfInterest: [{ solar: true }], customer, site };
  const created = await request.post("/api/projects", { data, headers: owner.cookie });
  expect(created.status(), await created.text()).toBe(201);
  return { projectId: String(Object(await created.json()).id), owner, staff };
}

/** Staff issue the next version of the contract; answers its number. */
export async function issued(
  request: APIRequestContext,
  { projectId, staff }: Pick<Sale, "projectId" | "staff">,
  changes: object = {},
): Promise<number> {
  const data = { ...PANELS, ...changes };
  const answer = await request.post(`/api/projects/${projectId}/contracts`, { data, headers: staff.token });
  expect(answer.status(), await answer.text()).toBe(201);
  return Number(Object(await answer.json()).version);
}

/** The homeowner accepts the contract that was issued last. */
export async function accepted(
  request: APIRequestContext,
  { projectId, owner }: Pick<Sale, "projectId" | "owner">,
): Promise<void> {
  const answer = await request.post(`/api/projects/${projectId}/accept?re_accept=true`, {
    headers: owner.token,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
