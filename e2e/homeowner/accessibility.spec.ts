import type { Page } from "@playwright/test";
import { expectClear } from "./clear.ts";
import { expect, test } from "./fixtures.ts";
import { answersBefore, choose, expectHeading, goOn, PHOTOS, send, slotOf } from "./journey.ts";

const SIZES = {
  "a phone": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  "a computer": { viewport: { width: 1440, height: 900 } },
};
const PLACES = ["Street address", "On one line", "Meter number", "A position"];

for (const [device, size] of Object.entries(SIZES)) {
  test.describe(`at ${device}`, () => {
    test.use({ ...size, contextOptions: { reducedMotion: "reduce" } });

    test("Pages for newcomers are clear", async ({ page }) => {
      for (const screen of ["/", "/request/system", "/request/sent", "/nothing-here"]) {
        await page.goto(screen);
        await expectClear(page, screen);
      }
      await page.goto("/request/check");
      await expect(page.getByText("This page comes first")).toBeVisible();
      await expectClear(page, "the step that comes first");
      await goOn(page);
      await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
      await expectClear(page, "/request/system with a mistake");
    });

    test.describe("with everything answered", () => {
      test.use({ begun: answersBefore("check") });

      test("Filled steps, the last look and the thanks are clear", async ({ page }) => {
        for (const step of ["system", "you", "days", "check"]) {
          await page.goto(`/request/${step}`);
          await page.waitForLoadState();
          await expectClear(page, step);
        }
        await page.goto("/request/you");
        await page.waitForLoadState("networkidle");
        await page.route("**/_next/static/**/*.js", (route) => route.abort());
        await goOn(page);
        await expectHeading(page, "This page didn't load");
        await expectClear(page, "a page that failed to load");
        await page.unrouteAll();
        await page.goto("/request/check");
        await expectHeading(page, "Have a last look");
        await page.context().setOffline(true);
        await page.getByRole("button", { name: "Send request" }).click();
        await expect(page.getByText("You're offline")).toBeVisible();
        await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
        await expectClear(page, "a request that could not be sent");
        await page.context().setOffline(false);
        await send(page);
        await expectClear(page, "the thanks");
      });

      test("Photos are clear, those on their way, those that came and those refused", async ({ page }) => {
        await page.goto("/request/photos");
        await expectHeading(page, "Three photos save us a visit");
        await expectClear(page, "photos before any is there");
        for (const { slot, file } of Object.values(PHOTOS)) await choose(page, slot, file);
        await expect(slotOf(page, PHOTOS.wayIn.slot).getByText("Got it")).toBeVisible();
        const letter = {
          name: "letter.docx",
          mimeType: "application/msword",
          buffer: Buffer.from("Hello"),
        };
        await choose(page, PHOTOS.wall.slot, letter);
        await expect(page.getByText("We can't read this kind of file.")).toBeVisible();
        await page.route("**/api/projects/files?*", () => undefined);
        await choose(page, PHOTOS.board.slot, PHOTOS.wall.file);
        await expect(page.getByText("Sending", { exact: true })).toBeVisible();
        await expectClear(page, "photos in every state");
        await page.goto("/request/check");
        await page.getByRole("button", { name: "Send request" }).click();
        await expect(page.getByRole("heading", { name: "One photo is still on its way" })).toBeVisible();
        await expectClear(page, "the last look while a photo is on its way");
      });
    });

    test.describe("with the system answered", () => {
      test.use({ begun: answersBefore("property") });

      test("Every way to tell the place is clear, empty and with mistakes", async ({ page }) => {
        await page.goto("/request/property");
        await page.getByText("Tell us more about the house").click();
        for (const place of PLACES) {
          await page.getByRole("radio", { name: place }).check();
          await expectClear(page, `the place by "${place}"`);
        }
        await goOn(page);
        await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
        await expectClear(page, "a position with mistakes");
        await page.getByRole("radio", { name: "Street address" }).check();
        await goOn(page);
        await expect(page.getByRole("alert").getByRole("link")).toHaveCount(4);
        await expectClear(page, "an address with mistakes");
      });
    });

    test.describe("with the place answered", () => {
      test.use({ begun: answersBefore("you") });

      test("The questions about people are clear, with mistakes too", async ({ page }) => {
        await page.goto("/request/you");
        await page.getByRole("radio", { name: "Yes" }).check();
        await goOn(page);
        await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
        await expectClear(page, "you with mistakes");
      });
    });
  });
}

test.describe("with everything answered", () => {
  test.use({ begun: answersBefore("check") });

  const STEPS = [
    { title: "What you'd like", heading: "What can we help you with?" },
    { title: "The property", heading: "Where would it go?" },
    { title: "Photos", heading: "Three photos save us a visit" },
    { title: "About you", heading: "Who are we talking to?" },
    { title: "Good days", heading: "Which days suit you?" },
    { title: "Check and send", heading: "Have a last look" },
  ];

  test("Somebody who listens to the page hears the title and the heading of each step", async ({ page }) => {
    await page.goto("/request/system");
    for (const [index, { title, heading }] of STEPS.entries()) {
      await expect(page).toHaveTitle(`${title} · Rooftop`);
      await expect(page.getByText(`Step ${index + 1} of 6`)).toBeVisible();
      const main = page.getByRole("heading", { level: 1, name: heading });
      // The browser itself begins at the top of a page that was just loaded.
      if (index > 0) await expect(main).toBeFocused();
      if (index < STEPS.length - 1) await goOn(page);
    }
    await page.getByRole("button", { name: "Send request" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Thank you, Maja" })).toBeFocused();
    await expect(page).toHaveTitle("Thank you · Rooftop");
  });

  test("Somebody who hears where they are can tell the current step from those behind", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/request/photos");
    const steps = page.getByRole("navigation", { name: "Steps of your request" });
    await expect(steps.getByRole("listitem").nth(2)).toHaveAttribute("aria-current", "step");
    await steps.getByRole("link", { name: "What you'd like" }).click();
    await expectHeading(page, "What can we help you with?");
  });

  test("Nothing moves for long, and nothing at all for those who ask for it", async ({ page }) => {
    await page.goto("/request/property");
    expect(await longestMotion(page)).toBeLessThanOrEqual(0.2);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await longestMotion(page)).toBeLessThanOrEqual(0.001);
  });
});

/** Seconds of the longest transition or animation that anything on the page is set to. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration},${animationDuration}`.split(",").map(Number.parseFloat);
    });
    return Math.max(...seconds.filter(Number.isFinite));
  });
}
