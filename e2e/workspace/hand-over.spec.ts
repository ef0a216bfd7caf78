import type { Page } from "@playwright/test";
import { expectHeading } from "../homeowner/journey.ts";
import { expect, type Home, test } from "../homeowner/portal-fixtures.ts";
import { expectNothingOf, handOver } from "./handed-over.ts";

// How a hand-over goes well, with all that the customer must not reach meanwhile, is a part of visit.spec.ts.
test.use({ hasTouch: true });

/** A rep opens a project in the workspace and hands the tablet over. */
async function openAndHandOver(page: Page, { projectId }: Home): Promise<void> {
  await page.goto(`/workspace/${projectId}`);
  await handOver(page);
}

test("A customer who is handed the tablet may decline, and the next one finds nothing of theirs", async ({
  page,
  home,
  person,
  enter,
}) => {
  const rep = await person("SALES");
  await home.issue();
  await enter(rep);
  await openAndHandOver(page, home);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("button", { name: "Give the tablet back" }).tap();
  await expectHeading(page, "Sign in again");
  await enter(rep);
  await openAndHandOver(page, home);
  await expect(page.getByLabel("Your full name")).toHaveValue("");
  await page.getByText("It isn't for you?").tap();
  await page.getByLabel("Why?").fill("We're moving house.");
  await page.reload();
  await page.getByText("It isn't for you?").tap();
  await expect(page.getByLabel("Why?")).toHaveValue("We're moving house.");
  await page.getByRole("button", { name: "Decline and close the project" }).tap();
  await expectHeading(page, "The project is closed");
});

test("A hand-over that ends while the customer signs says so, and leads nowhere", async ({
  page,
  home,
  person,
  enter,
  database,
}) => {
  const rep = await person("SALES");
  await home.issue();
  await enter(rep);
  await openAndHandOver(page, home);
  await database.query("DELETE FROM hand_overs WHERE user_id = $1", [rep.id]);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: "Accept version 1" }).tap();
  await expect(page.getByRole("alert").filter({ hasText: "The hour for this is over" })).toBeFocused();
  await expectNothingOf(page, rep);
  await page.goto("/workspace");
  await expectHeading(page, "This is over");
  await page.getByRole("button", { name: "Give the tablet back" }).tap();
  await expectHeading(page, "Sign in again");
});
