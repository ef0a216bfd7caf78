import type { Page } from "@playwright/test";
import { expectHeading } from "../homeowner/journey.ts";
import { expect } from "../homeowner/portal-fixtures.ts";
import type { Person } from "../people.ts";

/** A rep hands the tablet over, with the project open on it. */
export async function handOver(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hand to customer" }).tap();
  await expectHeading(page, "Read it in your own time");
  await expect(page).toHaveURL("/hand-over");
}

/** Nothing on the page is the rep's, and nothing leads to where it might be. */
export async function expectNothingOf(page: Page, rep: Person): Promise<void> {
  await expect(page).toHaveURL("/hand-over");
  expect(await page.content()).not.toContain(rep.email);
  const links = await page.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(links.filter((href) => !/^(#|\/api\/projects\/[^/]+\/contract\.pdf)/.test(href ?? ""))).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain(rep.email);
}

/** The browser itself asks for things, and is answered each time as nobody whom the server knows. */
export async function expectUnknown(
  page: Page,
  asked: readonly [method: string, path: string][],
): Promise<void> {
  const answers = await page.evaluate(
    (all) =>
      Promise.all(all.map(async ([method, path]) => [method, path, (await fetch(path, { method })).status])),
    asked,
  );
  expect(answers).toEqual(asked.map(([method, path]) => [method, path, 401]));
}
