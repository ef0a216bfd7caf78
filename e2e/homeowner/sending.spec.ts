import type { Page } from "@playwright/test";
import { expect, keptIn, test } from "./fixtures.ts";
import { answersBefore, choose, expectHeading, goOn, PHOTOS, send, slotOf } from "./journey.ts";
import { loseAnswers } from "./line.ts";
import { requestOf, requestsOf } from "./stored.ts";

const REQUESTS = "**/api/projects";

test.use({ begun: answersBefore("check") });

/** What stopped the sending, on top of the page; it has the focus, and nothing is lost. */
async function expectNotSent(page: Page, words: string | RegExp): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "Your request hasn't been sent yet" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(words);
  await expect(page.getByRole("region", { name: "The property" })).toContainText("14 Banksia Street");
}

const pressSend = (page: Page) => page.getByRole("button", { name: "Send request" }).click();

test("Whoever gave a number that nobody can call is led to it, mends it and sends the request", async ({
  page,
  email,
}) => {
  await page.goto("/request/you");
  await page.getByRole("textbox", { name: "Phone" }).fill("+999 123 456");
  await goOn(page);
  await goOn(page);
  await expectHeading(page, "Have a last look");
  await pressSend(page);
  await expectNotSent(page, "Enter a phone number like 0412 345 678");
  expect(await requestsOf(email)).toEqual([]);

  await page.getByRole("alert").getByRole("link").click();
  await expectHeading(page, "Who are we talking to?");
  const phone = page.getByRole("textbox", { name: "Phone" });
  await expect(phone).toHaveAttribute("aria-invalid", "true");
  await expect(phone).toHaveAccessibleDescription(/Enter a phone number like 0412 345 678/);
  await phone.fill("0412 345 678");
  await goOn(page);
  await send(page);
  expect((await requestOf(email)).stored).toMatchObject({ customer: { phone: "+61412345678" } });
});

test("Whoever shares a connection that has sent too much is told when to try again, and loses nothing", async ({
  page,
  request,
  email,
}) => {
  const body = {
    productsOfInterest: [{ solar: true }],
    customer: { firstName: "A", lastName: "B", email: "a@example.com" },
  };
  for (let sent = 0; sent < 10; sent += 1) await request.post("/api/projects", { data: body });
  await page.goto("/request/check");
  await pressSend(page);
  await expectNotSent(
    page,
    /There were many requests from your connection\. Please try again in (\d+ minutes|about an hour)\./,
  );
  expect(await requestsOf(email)).toEqual([]);
  expect(JSON.stringify(await keptIn(page))).toContain(email);
  await expect(page.getByRole("button", { name: "Send request" })).toBeEnabled();
});

test("Whoever sends while the server is down is told so in plain words, and sends it later", async ({
  page,
  email,
}) => {
  await page.route(REQUESTS, (route) =>
    route.fulfill({
      status: 503,
      headers: { "retry-after": "1" },
      contentType: "application/problem+json",
      json: { status: 503, code: "unavailable", title: "Unavailable" },
    }),
  );
  await page.goto("/request/check");
  await pressSend(page);
  await expect(page.getByText("One moment. Please keep this page open.")).toBeVisible();
  await expectNotSent(page, "We can't take this right now. Nothing is lost; try again in a minute.");
  await page.unroute(REQUESTS);
  await send(page);
  await requestOf(email);
});

test("Whoever sends without a connection is told so, and sends it when it is back", async ({
  page,
  context,
  email,
}) => {
  await page.goto("/request/check");
  await expectHeading(page, "Have a last look");
  await context.setOffline(true);
  await pressSend(page);
  await expectNotSent(page, "We can't reach our server. Check your connection");
  await context.setOffline(false);
  await send(page);
  await requestOf(email);
});

test("A double tap on the button makes one request", async ({ page, email }) => {
  await page.goto("/request/check");
  await page.getByRole("button", { name: "Send request" }).dblclick();
  await expectHeading(page, "Thank you, Maja");
  await requestOf(email);
});

test("A request whose answer was lost on the way back is made once", async ({ page, email }) => {
  await page.goto("/request/check");
  await expectHeading(page, "Have a last look");
  await loseAnswers(page, "*/api/projects", 1);
  await send(page);
  await requestOf(email);
});

test("Whoever got no answer at all, reloads and sends again still makes one request", async ({
  page,
  email,
}) => {
  await page.goto("/request/check");
  await expectHeading(page, "Have a last look");
  await loseAnswers(page, "*/api/projects", 3);
  await pressSend(page);
  await expectNotSent(page, "We can't reach our server.");
  expect(await requestsOf(email)).toHaveLength(1);
  await page.reload();
  await send(page);
  await requestOf(email);
});

test("Whoever changes an answer after a sending that had arrived all the same is told what was sent", async ({
  page,
  email,
}) => {
  await page.goto("/request/check");
  await expectHeading(page, "Have a last look");
  await loseAnswers(page, "*/api/projects", 3);
  await pressSend(page);
  await expectNotSent(page, "We can't reach our server.");
  await page.getByRole("link", { name: /Change.*About you/ }).click();
  await page.getByRole("textbox", { name: "Last name" }).fill("Lind");
  await goOn(page);
  await send(page);
  await expect(page.getByText("It had arrived the first time")).toBeVisible();
  expect((await requestOf(email)).stored).toMatchObject({ customer: { last_name: "Øverby" } });
});

test("Whoever opens the form in a browser whose photos another request has taken still sends them", async ({
  page,
  email,
}) => {
  await page.goto("/request/photos");
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  await expect(slotOf(page, PHOTOS.board.slot).getByText("Got it")).toBeVisible();
  const kept = await keptIn(page);
  await page.goto("/request/check");
  await send(page);

  // The same draft again, as a second device or a restored browser would have it.
  await page.evaluate((items) => {
    for (const [key, text] of Object.entries(items)) localStorage.setItem(key, text);
  }, kept);
  await page.goto("/request/photos");
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  await expect(slotOf(page, PHOTOS.board.slot).getByText("Got it")).toBeVisible();
  await page.goto("/request/check");
  await send(page);
  expect(await requestsOf(email)).toHaveLength(2);
});

test("After sending, a reload keeps the thanks, and the form begins anew", async ({ page, email }) => {
  await page.goto("/request/check");
  const reference = await send(page);
  await page.reload();
  await expect(page.getByText(reference)).toBeVisible();
  await page.goto("/request/check");
  await expectHeading(page, "Thank you, Maja");
  await page.goBack();
  await page.goto("/request/system");
  await expect(page.getByRole("checkbox", { name: "Solar panels" })).not.toBeChecked();
  await requestOf(email);
});
