import type { Locator, Page } from "@playwright/test";
import type { Home } from "../homeowner/portal-fixtures.ts";
import { test as base, expect } from "../homeowner/portal-fixtures.ts";
import type { Person } from "../people.ts";
import { pressTwice } from "./fingers.ts";

interface Seen {
  stage: string;
  outcome: string | null;
  charges: number[];
  events: string[];
}

interface Fixtures {
  /** A rep who is signed in on this tablet, with Maja's project open. */
  rep: Person;
  /** What the API says of the project. */
  seen(): Promise<Seen>;
}

/** Tests of a rep with a tablet in hand. */
export const test = base.extend<Fixtures>({
  rep: async ({ home: _, person, enter }, use) => {
    const rep = await person("SALES");
    await enter(rep);
    await use(rep);
  },
  seen: async ({ request, home, rep }, use) =>
    use(async () => {
      const path = `/api/projects/${home.projectId}`;
      const project = Object(await (await request.get(path, { headers: rep.token })).json());
      const { items } = Object(
        await (await request.get(`${path}/events?limit=100`, { headers: rep.token })).json(),
      );
      return {
        stage: String(project.stage),
        outcome: project.outcome === null ? null : String(project.outcome),
        charges: [...project.charges].map((charge: { amount: number }) => charge.amount),
        events: [...items].map((event: { type: string }) => event.type),
      };
    }),
});

/** A part of the project's page, by its heading. */
export const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
/** How often something is told. */
export const happened = ({ events }: Seen, type: string) => events.filter((event) => event === type).length;

/** Opens the project in the workspace. */
export async function open(page: Page, { projectId }: Home): Promise<void> {
  await page.goto(`/workspace/${projectId}`);
  await expect(page.getByRole("heading", { level: 1, name: "Maja Øverby" })).toBeVisible();
}

/** Opens a second look with a double tap; nothing is decided by it. */
export async function lookAt(page: Page, opener: Locator): Promise<Locator> {
  await opener.dblclick();
  const look = page.getByRole("dialog");
  await expect(look).toBeVisible();
  return look;
}

/** Decides with a double tap, and waits until the page says so. */
export async function decide(
  page: Page,
  look: Locator,
  { deed, done }: { deed: string; done: string },
): Promise<void> {
  await pressTwice(look.getByRole("button", { name: deed }));
  await expect(page.getByRole("status").filter({ hasText: done })).toBeFocused();
  await expect(look).toBeHidden();
}

export { expect };
