import { expect, keptIn, test } from "./fixtures.ts";
import { answersBefore, choose, expectHeading, goOn, PHOTOS, send, slotOf } from "./journey.ts";
import { slowUploads } from "./line.ts";
import { largePhoto } from "./photo-files.ts";
import { requestOf } from "./stored.ts";

test.describe("with everything answered but the photos", () => {
  test.use({ begun: answersBefore("check") });

  test("Whoever reloads in the middle of any step finds what they had just answered", async ({ page }) => {
    await page.goto("/request/system");
    await page.getByRole("checkbox", { name: "A battery" }).check();
    await page.getByRole("radio", { name: "Help with one I have" }).check();
    await page.reload();
    await expect(page.getByRole("checkbox", { name: "A battery" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "Help with one I have" })).toBeChecked();

    await page.goto("/request/property");
    await page.getByRole("radio", { name: "On one line" }).check();
    await page.getByRole("textbox", { name: "Address" }).fill("Lot 7, Miller's Cr");
    await page.reload();
    await expect(page.getByRole("radio", { name: "On one line" })).toBeChecked();
    await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue("Lot 7, Miller's Cr");

    await page.goto("/request/photos");
    await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
    await slotOf(page, PHOTOS.wall.slot).getByLabel("I can't take this now").check();
    await expect(slotOf(page, PHOTOS.board.slot).getByText("Got it")).toBeVisible();
    await page.reload();
    await expect(slotOf(page, PHOTOS.board.slot).getByText("Got it")).toBeVisible();
    await expect(slotOf(page, PHOTOS.wall.slot).getByLabel("I can't take this now")).toBeChecked();

    await page.goto("/request/you");
    await page.getByRole("textbox", { name: "Anything else" }).fill("Half a sen");
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Anything else" })).toHaveValue("Half a sen");
    await expect(page.getByRole("textbox", { name: "Last name" })).toHaveValue("Øverby");

    await page.goto("/request/days");
    await page.getByRole("checkbox", { name: "Sunday" }).check();
    await page.getByRole("checkbox", { name: "Monday" }).uncheck();
    await page.reload();
    await expect(page.getByText("Wednesdays and Sundays suit you.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Monday" })).not.toBeChecked();

    await page.goto("/request/check");
    await page.reload();
    await expect(page.getByRole("region", { name: "The property" })).toContainText("Lot 7, Miller's Cr");
    await expect(page.getByRole("region", { name: "About you" })).toContainText("Half a sen");
  });

  test("A tab killed while a photo was on its way goes on with it when the form is opened again", async ({
    page,
    context,
    email,
  }) => {
    const photo = await largePhoto("switchboard.jpg");
    await page.goto("/request/photos");
    await expectHeading(page, "Three photos save us a visit");
    await slowUploads(page);
    await choose(page, PHOTOS.board.slot, photo);
    await expect(page.getByText(/[1-9]\d? %/)).toBeVisible();
    await page.close();

    const later = await context.newPage();
    await later.goto("/");
    await expect(later.getByRole("link", { name: "Continue your request" }).first()).toBeVisible();
    await later.getByRole("link", { name: "Continue your request" }).first().click();
    await expect(later.getByRole("region", { name: "About you" })).toContainText(email);
    await expect(later.getByRole("region", { name: "Photos" }).getByText("Got it")).toBeVisible();
    await send(later);
    expect((await requestOf(email)).stored).toMatchObject({
      files: [
        {
          code: "switchboard_photo",
          name: "switchboard.jpg",
          type: "image/jpeg",
          bytes: photo.buffer.length,
        },
      ],
    });
  });

  test("Whoever changes an answer from the last page comes back to it", async ({ page }) => {
    await page.goto("/request/check");
    await page.getByRole("link", { name: /Change.*About you/ }).click();
    await expectHeading(page, "Who are we talking to?");
    await page.getByRole("textbox", { name: "First name" }).fill("Maya");
    await goOn(page);
    await expectHeading(page, "Have a last look");
    await expect(page.getByText("Maya Øverby")).toBeVisible();

    await page.getByRole("link", { name: /Change.*What you'd like/ }).click();
    await expectHeading(page, "What can we help you with?");
    await goOn(page);
    await expectHeading(page, "Have a last look");
  });

  test("Back and forward lead from step to step with all answers in place", async ({ page }) => {
    await page.goto("/request/you");
    await expectHeading(page, "Who are we talking to?");
    await page.getByRole("textbox", { name: "Last name" }).fill("Øverby-Lind");
    await goOn(page);
    await expectHeading(page, "Which days suit you?");
    await goOn(page);
    await expectHeading(page, "Have a last look");
    await page.goBack();
    await expectHeading(page, "Which days suit you?");
    await page.goBack();
    await expectHeading(page, "Who are we talking to?");
    await expect(page.getByRole("textbox", { name: "Last name" })).toHaveValue("Øverby-Lind");
    await page.goForward();
    await page.goForward();
    await expect(page.getByText("Maja Øverby-Lind")).toBeVisible();
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expectHeading(page, "Which days suit you?");
  });

  test("Somebody with the form in two tabs does not lose in one what they wrote in the other", async ({
    page,
    context,
  }) => {
    await page.goto("/request/you");
    await page.getByRole("textbox", { name: "Anything else" }).fill("Written first.");
    const second = await context.newPage();
    await second.goto("/request/days");
    await second.getByRole("checkbox", { name: "Saturday" }).check();
    await page.bringToFront();
    await page.getByRole("textbox", { name: "First name" }).fill("Maya");
    await second.goto("/request/check");
    await expect(second.getByText("Written first.")).toBeVisible();
    await expect(second.getByText("Maya Øverby")).toBeVisible();
    await expect(second.getByText("Mondays, Wednesdays and Saturdays suit you.")).toBeVisible();
  });
});

test("Whoever opens a later step first is led to the first that is unfinished, and told so", async ({
  page,
}) => {
  for (const step of ["check", "days", "you", "photos", "property"]) {
    await page.goto(`/request/${step}`);
    await expect(page).toHaveURL(/\/request\/system\?first/);
    await expect(page.getByText("This page comes first")).toBeVisible();
  }
  expect(await keptIn(page)).toEqual({});
});

test.describe("with the system and the property answered", () => {
  test.use({ begun: answersBefore("you") });

  test("Whoever opens the last step with two open ones before it is led to the next one to fill in", async ({
    page,
  }) => {
    await page.goto("/request/check");
    await expect(page).toHaveURL(/\/request\/you\?first/);
    await expectHeading(page, "Who are we talking to?");
  });
});

test.describe("with a half-finished request of four days ago", () => {
  test.use({ begun: answersBefore("check"), begunAgo: 73 * 3_600_000 });

  test("It is gone, from the form and from the browser", async ({ page }) => {
    await page.goto("/request/you");
    await expect(page).toHaveURL(/\/request\/system\?first/);
    await expect(page.getByRole("checkbox", { name: "Solar panels" })).not.toBeChecked();
    expect(await keptIn(page)).toEqual({});
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Start your request" }).first()).toBeVisible();
  });
});

test.describe("with a half-finished request of two days ago", () => {
  test.use({ begun: answersBefore("check"), begunAgo: 48 * 3_600_000 });

  test("It is still there", async ({ page }) => {
    await page.goto("/request/you");
    await expect(page.getByRole("textbox", { name: "Last name" })).toHaveValue("Øverby");
  });
});
