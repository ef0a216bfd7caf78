import type { Page } from "@playwright/test";
import { expectClear } from "../homeowner/clear.ts";
import { askToSignIn, codeFor } from "../homeowner/entrance.ts";
import { expectHeading } from "../homeowner/journey.ts";
import { expect, type Home, test } from "../homeowner/portal-fixtures.ts";
import type { Person } from "../people.ts";

const SIZES = {
  "a tablet on its side": { width: 1180, height: 820 },
  "a tablet upright": { width: 820, height: 1180 },
};

test.use({ hasTouch: true });

/** A rep opens a project in the workspace, as from the list, and hands the tablet over. */
async function handOver(page: Page, { projectId }: Home): Promise<void> {
  await page.goto("/workspace");
  await page.goto(`/workspace/${projectId}`);
  await page.getByRole("button", { name: "Hand to customer" }).tap();
  await expectHeading(page, "Read it in your own time");
  await expect(page).toHaveURL("/hand-over");
}

/** Nothing on the page is the rep's, and nothing leads to where it might be. */
async function expectNothingOf(page: Page, rep: Person): Promise<void> {
  await expect(page).toHaveURL("/hand-over");
  expect(await page.content()).not.toContain(rep.email);
  const links = await page.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(links.filter((href) => !/^(#|\/api\/projects\/[^/]+\/contract\.pdf)/.test(href ?? ""))).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain(rep.email);
}

for (const [device, viewport] of Object.entries(SIZES)) {
  test(`A rep at ${device} hands it over: the customer reads, signs and gives it back, and sees nothing of the rep's`, async ({
    page,
    home,
    person,
    enter,
  }) => {
    await page.setViewportSize(viewport);
    const rep = await person("SALES");
    await home.issue();
    await enter(rep);
    await handOver(page, home);
    await expect(page.getByRole("banner").getByText("Maja Øverby")).toBeVisible();
    await expect(page.getByRole("article").getByText("$10,126.00")).toBeVisible();
    await expectNothingOf(page, rep);
    for (const elsewhere of [
      "/workspace",
      `/workspace/${home.projectId}`,
      home.path,
      "/account",
      "/sign-in/code",
    ]) {
      await page.goto(elsewhere);
      await expectNothingOf(page, rep);
    }
    await page.goBack();
    await expectNothingOf(page, rep);

    await page.getByLabel("Your full name").fill("Maja Øverby");
    await page.getByText("Draw a signature as well").tap();
    const pad = page.getByRole("img", { name: "Empty place for a drawn signature" });
    await pad.scrollIntoViewIfNeeded();
    const { x, y } = (await pad.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 50, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
    await page.getByRole("button", { name: "Accept version 1 for $10,126.00" }).tap();
    await expectHeading(page, "It's agreed. Thank you");
    await expect(page.getByText(`A copy goes to ${home.owner.email}.`)).toBeVisible();
    await expect(page.getByText("who was present")).toBeVisible();
    await page.getByRole("button", { name: "Weekdays" }).tap();
    await page.getByRole("button", { name: "Save these days" }).tap();
    await expect(page.getByText("Saved. We'll plan around them.")).toBeVisible();

    await page.getByRole("button", { name: "Give the tablet back" }).last().tap();
    await expectHeading(page, "Sign in again");
    await expect(page.getByText("Thank you for giving the tablet back")).toBeVisible();
    // All the way back, to before the rep opened the list.
    const seen: string[] = [];
    while ((await page.goBack()) !== null) {
      seen.push(await page.getByRole("heading", { level: 1 }).innerText());
      expect(await page.content()).not.toContain(rep.email);
    }
    expect(new Set(seen)).toEqual(new Set(["This is over", "Your projects, one e-mail away"]));
    await page.goto(`/workspace/${home.projectId}`);
    await expectHeading(page, "Your projects, one e-mail away");
    await page.goto("/hand-over");
    await expectHeading(page, "This is over");

    await page.getByRole("button", { name: "Give the tablet back" }).tap();
    await expectHeading(page, "Sign in again");
    await page.goto(`/sign-in?next=/workspace/${home.projectId}`);
    await askToSignIn(page, rep.email);
    const code = await codeFor(page, rep.email);
    await page.goto("/sign-in/code");
    await page.getByRole("textbox", { name: "Code" }).fill(code);
    await expectHeading(page, "Maja Øverby");
    await expect(page).toHaveURL(`/workspace/${home.projectId}`);
    await expect(
      page.getByText("The customer signed version 1 of the contract on a device of"),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Hand to customer" })).toHaveCount(0);
  });
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
  await handOver(page, home);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("button", { name: "Give the tablet back" }).tap();
  await expectHeading(page, "Sign in again");
  await enter(rep);
  await handOver(page, home);
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
  await handOver(page, home);
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

test("A handed-over tablet is plain to everyone", async ({ page, home, person, enter }) => {
  await home.issue();
  await enter(await person("SALES"));
  await page.goto(`/workspace/${home.projectId}`);
  await expectClear(page, "the project with the button");
  await handOver(page, home);
  const look = async (screen: string) => {
    for (const viewport of Object.values(SIZES)) {
      await page.setViewportSize(viewport);
      await expectClear(page, screen);
    }
  };
  await page.getByText("It isn't for you?").tap();
  await look("the contract");
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: "Accept version 1" }).tap();
  await expectHeading(page, "It's agreed. Thank you");
  await look("the receipt");
  await page.context().clearCookies();
  await page.goto("/hand-over");
  await look("the end");
});
