import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { newPerson, newSession, type Person, type Role } from "../people.ts";
import { test as base } from "./fixtures.ts";

/** What a contract says: panels, a battery, a rebate and certificates; of a visit that nobody had asked for when `solicited` is false. */
export const OFFER = {
  lines: [
    { description: "Solar panels of 440 W", quantity: 16, unitPrice: 41_250 },
    { description: "Battery, 10 kWh", quantity: 1, unitPrice: 789_000 },
  ],
  rebates: [{ description: "State rebate", amount: 140_000 }],
  stc: { quantity: 78, unitValue: 3_800 },
  deposit: 100_000,
  solicited: true,
};

/** A homeowner's project, and what the company can do with it. */
export interface Home {
  projectId: string;
  path: string;
  owner: Person;
  /** Staff issue the next version. */
  issue(changes?: object): Promise<void>;
  /** Staff send something else. */
  staffPost(path: string, data: object): Promise<void>;
}

interface Fixtures {
  /** The address of the server. */
  server: string;
  /** Makes somebody whom the server knows. */
  person(role: Role, email?: string): Promise<Person>;
  home: Home;
  /** Signs somebody in, in this browser, past the sign-in. */
  enter(person: Person): Promise<void>;
}

/** Tests of people who are signed in and have a project; it has no photos yet. */
export const test = base.extend<Fixtures, { database: pg.Pool }>({
  database: [
    async ({ browserName: _ }, use) => {
      const database = new pg.Pool({ connectionString: process.env["ROOFTOP_TEST_DATABASE_URL"], max: 2 });
      await use(database);
      await database.end();
    },
    { scope: "worker" },
  ],

  server: async ({ baseURL }, use) => {
    if (baseURL === undefined) throw new Error("The global setup names no server.");
    await use(baseURL);
  },

  person: async ({ database, server }, use) =>
    use((role, email) => newPerson(database, server, { role, ...(email && { email }) })),

  enter: async ({ context, database, server }, use) =>
    use(async ({ id }) => {
      const [name = "", value = ""] = (await newSession(database, server, id)).split("=");
      await context.addCookies([{ name, value, url: server }]);
    }),

  home: async ({ request, person, email, enter }, use) => {
    const owner = await person("CUSTOMER", email);
    const staff = await person("SALES");
    const post = async (path: string, data: object, headers: Record<string, string>) => {
      const answer = await request.post(path, { data, headers });
      expect(answer.ok(), await answer.text()).toBe(true);
      return String(Object(await answer.json()).id);
    };
    const projectId = await post(
      "/api/projects",
      {
        productsOfInterest: [{ solar: true, battery: true }],
        customer: { firstName: "Maja", lastName: "Øverby", email },
        site: {
          address: { line1: "14 Banksia Street", suburb: "Thornbury", state: "VIC", postcode: "3071" },
        },
      },
      {},
    );
    await enter(owner);
    const staffPost = async (path: string, data: object) => {
      await post(`/api/projects/${projectId}/${path}`, data, staff.token);
    };
    await use({
      projectId,
      path: `/projects/${projectId}`,
      owner,
      issue: (changes = {}) => staffPost("contracts", { ...OFFER, ...changes }),
      staffPost,
    });
  },
});

/** Ends every session of somebody, as a sign-out elsewhere does. */
export async function endSessions(database: pg.Pool, { id }: Person): Promise<void> {
  await database.query("DELETE FROM sessions WHERE user_id = $1", [id]);
}

/** Accepts the contract on the page: types the name, ticks the box, presses the button. */
export async function accept(page: Page, version: number): Promise<void> {
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: `Accept version ${version}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "It's agreed. Thank you" })).toBeVisible();
}

export { expect };
