import { expect, keptIn, test } from "./fixtures.ts";
import { answersBefore, answerYou, expectHeading, goOn } from "./journey.ts";

const SCRIPTS = "**/_next/static/**/*.js";

test.describe("with everything answered", () => {
  test.use({ begun: answersBefore("check") });

  test("Whoever is offline reads that nothing is lost, and goes on when the connection is back", async ({
    page,
    context,
  }) => {
    await page.goto("/request/you");
    await expectHeading(page, "Who are we talking to?");
    await context.setOffline(true);
    await expect(page.getByText("What you've told us is safe on this device.")).toBeVisible();
    await page.getByRole("textbox", { name: "Anything else" }).fill("Written in a tunnel.");
    await goOn(page);
    await expect(page.getByText("You're offline. Press Continue when you're connected again.")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("What you've told us is safe on this device.")).toBeHidden();
    await goOn(page);
    await expectHeading(page, "Which days suit you?");
    await page.goto("/request/check");
    await expect(page.getByText("Written in a tunnel.")).toBeVisible();
  });

  test("Whoever meets a page that fails to load can try again, with all answers in place", async ({
    page,
    email,
  }) => {
    await page.goto("/request/you");
    await expectHeading(page, "Who are we talking to?");
    // The code that checks answers is fetched here already; that of the next step is not.
    await page.getByRole("textbox", { name: "First name" }).fill("Maya");
    await page.waitForLoadState("networkidle");
    await page.route(SCRIPTS, (route) => route.abort());
    await goOn(page);
    await expectHeading(page, "This page didn't load");
    await expect(page.getByText("What you've told us is still on your device.")).toBeVisible();
    await page.unroute(SCRIPTS);
    await page.getByRole("button", { name: "Try again" }).click();
    await expectHeading(page, "Which days suit you?");
    await page.goto("/request/check");
    await expect(page.getByRole("region", { name: "About you" })).toContainText("Maya Øverby");
    await expect(page.getByRole("region", { name: "About you" })).toContainText(email);
  });

  test("Whoever follows a wrong link is led to the front page, where the request goes on", async ({
    page,
  }) => {
    const answer = await page.goto("/request/roof");
    expect(answer?.status()).toBe(404);
    await expectHeading(page, "There's nothing at this address");
    await page.getByRole("link", { name: "To the front page" }).click();
    await page.getByRole("link", { name: "Continue your request" }).first().click();
    await expectHeading(page, "Have a last look");
  });
});

test("Whoever has sent nothing and opens the thanks is shown where to start", async ({ page }) => {
  await page.goto("/request/sent");
  await expectHeading(page, "Nothing has been sent from here");
  await page.getByRole("link", { name: "Start a request" }).click();
  await expectHeading(page, "What can we help you with?");
});

test.describe("with the place answered, on a slow phone", () => {
  test.use({ begun: answersBefore("you") });

  test("Whoever fills in a page before its code has arrived keeps every word, and none gets into the address", async ({
    page,
    email,
  }) => {
    const arrived = Promise.withResolvers<undefined>();
    await page.route(SCRIPTS, async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await page.goto("/request/you", { waitUntil: "commit" });
    await page.getByRole("textbox", { name: "First name" }).fill("Early");
    await page.getByRole("textbox", { name: "E-mail" }).fill(email);
    await goOn(page);
    await page.getByRole("textbox", { name: "Last name" }).fill("Bird");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/request\/you$/);
    arrived.resolve(undefined);
    await page.waitForLoadState();
    await expect.poll(async () => JSON.stringify(await keptIn(page))).toContain("Bird");
    await expect(page.getByRole("textbox", { name: "First name" })).toHaveValue("Early");
    await answerYou(page, email);
    await expectHeading(page, "Which days suit you?");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Whoever has no JavaScript can read the front page and is told what the form needs", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "Start your request" }).first().click();
    // Playwright finds no text in here by itself.
    const notice = page.locator("noscript > *");
    await expect(notice).toBeVisible();
    expect(await notice.evaluate((element) => element.textContent)).toContain("This form needs JavaScript");
    await page.goto("/request/you");
    await page.getByRole("textbox", { name: "First name" }).fill("Maja");
    await goOn(page);
    await expect(page).toHaveURL(/\/request\/you$/);
  });
});
