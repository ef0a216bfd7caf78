import { type APIRequestContext, expect } from "@playwright/test";
import type { Person } from "../people.ts";

/** Templates for two products and for any. */
export const TEMPLATES = [
  {
    name: "Panels, 440 W",
    product: "solar",
    description: "Solar panels of 440 W",
    quantity: 16,
    unitPrice: 41_250,
  },
  {
    name: "Battery, 10 kWh",
    product: "battery",
    description: "Battery of 10 kWh",
    quantity: 1,
    unitPrice: 789_000,
  },
  {
    name: "Charger, 7 kW",
    product: "ev_charger",
    description: "EV charger of 7 kW",
    quantity: 1,
    unitPrice: 162_000,
  },
  {
    name: "New switchboard",
    product: null,
    description: "New switchboard",
    quantity: 1,
    unitPrice: 174_550,
  },
];

/** Makes sure that there are templates, Panels among them, and leaves those that another test put there. */
export async function someTemplates(request: APIRequestContext, admin: Person): Promise<void> {
  const { templates } = await (await request.get("/api/line-templates", { headers: admin.token })).json();
  if (templates.length === 0) await keepTemplates(request, admin);
}

/** An admin puts these templates, or others, in place of those there are. Panels are in every list that a test makes. */
export async function keepTemplates(
  request: APIRequestContext,
  { token: headers }: Person,
  templates: readonly object[] = TEMPLATES,
): Promise<void> {
  // Another test may do the same at the same time.
  await expect(async () => {
    const { version } = await (await request.get("/api/line-templates", { headers })).json();
    const answer = await request.put("/api/line-templates", { data: { version, templates }, headers });
    expect(answer.status(), await answer.text()).toBe(200);
  }).toPass({ timeout: 10_000 });
}
