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

/** What the company does with a project. */
export interface Company {
  /** Staff issue the next version. */
  issue(changes?: object): Promise<void>;
  /** Staff send something else. */
  staffPost(path: string, data: object): Promise<void>;
}

/** A homeowner's project, and what the company can do with it. */
export interface Home extends Company {
  projectId: string;
  path: string;
  owner: Person;
}

interface Fixtures {
  /** The address of the server. */
  server: string;
  /** Makes somebody whom the server knows. */
  person(role: Role, email?: string): Promise<Person>;
  /** A project of somebody who is signed in. */
  home: Home;
  /** Another of the same person's, for another house. */
  newHome(changes?: object): Promise<Home>;
  /** The company that looks after a project. */
  company(projectId: string): Promise<Company>;
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

  company: async ({ request, person }, use) =>
    use(async (projectId) => {
      const { token } = await person("SALES");
      const staffPost = async (path: string, data: object) => {
        const answer = await request.post(`/api/projects/${projectId}/${path}`, { data, headers: token });
        expect(answer.ok(), await answer.text()).toBe(true);
      };
      return { staffPost, issue: (changes = {}) => staffPost("contracts", { ...OFFER, ...changes }) };
    }),

  newHome: async ({ request, person, email, enter, company }, use) => {
    const owner = await person("CUSTOMER", email);
    await enter(owner);
    let houses = 0;
    await use(async (changes = {}) => {
      houses += 1;
      const line1 = `${13 + houses} Banksia Street`;
      const data = {
        productsOfInterest: [{ solar: true, battery: true }],
        customer: { firstName: "Maja", lastName: "Øverby", email },
        site: { address: { line1, suburb: "Thornbury", state: "VIC", postcode: "3071" } },
        ...changes,
      };
      const created = await request.post("/api/projects", { data });
      expect(created.status(), await created.text()).toBe(201);
      const projectId = String(Object(await created.json()).id);
      return { projectId, path: `/projects/${projectId}`, owner, ...(await company(projectId)) };
    });
  },

  home: async ({ newHome }, use) => use(await newHome()),
});

/** Ends every session of somebody, as a sign-out elsewhere does. */
export async function endSessions(database: pg.Pool, { id }: Person): Promise<void> {
  await database.query("DELETE FROM sessions WHERE user_id = $1", [id]);
}

/** Accepts the contract on the page: types the name, ticks the box, presses the button. */
export async function accept(page: Page, version: number, name = "Maja Øverby"): Promise<void> {
  await page.getByLabel("Your full name").fill(name);
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: `Accept version ${version}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "It's agreed. Thank you" })).toBeVisible();
}

/** Draws a line where signatures are drawn, with the place for it unfolded. */
export async function draw(page: Page): Promise<void> {
  const pad = page.getByRole("img", { name: "Empty place for a drawn signature" });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("img", { name: "Your drawn signature" })).toBeVisible();
}

export { expect };
