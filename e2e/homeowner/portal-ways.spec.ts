import type { Page } from "@playwright/test";
import { expectHeading } from "./journey.ts";
import { loseAnswers } from "./line.ts";
import { expect, test } from "./portal-fixtures.ts";

/** Presses Tab until the control of this name has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press("Tab");
        const focused = page.locator(":focus");
        return focused
          .and(
            page.getByRole("link", { name }).or(page.getByRole("button", { name })).or(page.getByLabel(name)),
          )
          .count();
      },
      { intervals: [0] },
    )
    .toBe(1);
}

test("With the keyboard alone somebody reads a contract, forgets to tick the box, is led there and accepts", async ({
  page,
  home,
}) => {
  await home.issue();
  await page.goto(home.path);
  await tabTo(page, "Read the contract");
  await page.keyboard.press("Enter");
  await expectHeading(page, "Read it in your own time");
  await tabTo(page, "Your full name");
  await page.keyboard.type("Maja Øverby");
  await page.keyboard.press("Enter");
  const missing = page.getByRole("alert").getByRole("link", { name: "Tick the box to say that you agree." });
  await expect(missing).toBeVisible();
  await tabTo(page, "Tick the box to say that you agree.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: /I have read this contract/ })).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, "Accept version 1");
  await page.keyboard.press("Enter");
  await expectHeading(page, "It's agreed. Thank you");
});

test("Whoever is offline while accepting is told, loses nothing, and accepts once the line is back", async ({
  page,
  context,
  home,
}) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expect(page.getByText("We can't reach our server.")).toBeVisible();
  await expect(page.getByLabel("Your full name")).toHaveValue("Maja Øverby");
  await expect(page.getByRole("checkbox", { name: /I have read this contract/ })).toBeChecked();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expectHeading(page, "It's agreed. Thank you");
});

test("An acceptance whose answer got lost on the way back is not made twice by pressing again", async ({
  page,
  home,
  database,
}) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await loseAnswers(page, "*/accept*", 1);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expect(page.getByText("We can't reach our server.")).toBeVisible();
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expectHeading(page, "It's agreed. Thank you");
  const { rows } = await database.query("SELECT version FROM contract_acceptances WHERE project_id = $1", [
    home.projectId,
  ]);
  expect(rows).toEqual([{ version: 1 }]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Somebody can read everything about a project, and is told what needs JavaScript", async ({
    page,
    home,
  }) => {
    await home.issue();
    const reading = {
      [home.path]: "Your contract is ready",
      [`${home.path}/contract`]: "Read it in your own time",
      [`${home.path}/days`]: "Which days suit you?",
      [`${home.path}/close`]: "It isn't for you?",
      "/account": "My account",
    };
    for (const [path, heading] of Object.entries(reading)) {
      await page.goto(path);
      await expectHeading(page, heading);
      await expectToldOfScript(page);
    }
    await page.goto(`${home.path}/contract`);
    await expect(page.getByRole("article").getByText("$10,126.00")).toBeVisible();
    await page.context().clearCookies();
    for (const path of ["/sign-in", "/sign-in/code", "/sign-in/link#token=0123456789"]) {
      await page.goto(path);
      await expectToldOfScript(page);
    }
  });
});

/** What stands in a noscript is seen by people, and found by no query for text. */
async function expectToldOfScript(page: Page): Promise<void> {
  const notice = page.locator("noscript > *").first();
  await expect(notice).toBeVisible();
  expect(await notice.evaluate((element) => element.textContent)).toContain("This needs JavaScript");
}
