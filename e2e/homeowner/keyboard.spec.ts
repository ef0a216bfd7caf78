import type { Locator } from "@playwright/test";
import { tabTo } from "./by-keyboard.ts";
import { expect, test } from "./fixtures.ts";
import { expectHeading, MAJA, PHOTOS, referenceOn, slotOf } from "./journey.ts";
import { requestOf } from "./stored.ts";

test("Somebody without a mouse sends a request with a photo by keyboard alone", async ({ page, email }) => {
  const write = async (name: string, words: string) => {
    await tabTo(page, page.getByRole("textbox", { name }));
    await page.keyboard.type(words);
  };
  const press = async (target: Locator, key: string) => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const goOn = () => press(page.getByRole("button", { name: "Continue" }), "Enter");

  await page.goto("/");
  // Waited for early: the browser needs a moment to learn that somebody waits.
  const choosing = page.waitForEvent("filechooser", { timeout: 60_000 });
  await press(page.getByRole("link", { name: "Start your request" }).first(), "Enter");

  await expectHeading(page, "What can we help you with?");
  await press(page.getByRole("checkbox", { name: "A battery" }), "Space");
  await tabTo(page, page.getByRole("radio", { name: "A new system" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Help with one I have" })).toBeChecked();
  await goOn();

  await expectHeading(page, "Where would it go?");
  await write("Street number and name", "14 Banksia Street");
  await write("Suburb or town", "Thornbury");
  await tabTo(page, page.getByLabel("State"));
  await page.keyboard.type("VIC");
  await write("Postcode", "3071");
  await press(page.locator("summary", { hasText: "Tell us more about the house" }), "Enter");
  await write("Battery, kWh", "13,5");
  await goOn();

  await expectHeading(page, "Three photos save us a visit");
  const board = slotOf(page, PHOTOS.board.slot);
  await tabTo(page, board.getByLabel(/^Choose/));
  await page.keyboard.press("Enter");
  await (await choosing).setFiles(PHOTOS.board.file);
  await expect(board.getByText("Got it")).toBeVisible();
  await press(slotOf(page, PHOTOS.wall.slot).getByLabel("I can't take this now"), "Space");
  await goOn();

  await expectHeading(page, "Who are we talking to?");
  await write("First name", MAJA.firstName);
  await write("Last name", MAJA.lastName);
  await write("E-mail", email);
  // Enter in a field goes on, too.
  await page.keyboard.press("Enter");

  await expectHeading(page, "Which days suit you?");
  await press(page.getByRole("button", { name: "Weekdays" }), "Enter");
  await press(page.getByRole("checkbox", { name: "Friday" }), "Space");
  await expect(page.getByText("Mondays, Tuesdays, Wednesdays and Thursdays suit you.")).toBeVisible();
  await goOn();

  await expectHeading(page, "Have a last look");
  await press(page.getByRole("button", { name: "Send request" }), "Enter");
  await expectHeading(page, "Thank you, Maja");
  expect(await referenceOn(page)).toMatch(/^\w{4}-\w{4}$/);

  const { stored } = await requestOf(email);
  expect(stored).toMatchObject({
    site: { line1: "14 Banksia Street", existing_system: { batteryKwh: 13.5 } },
    project: {
      type: "SERVICE",
      products: [{ solar: false, battery: true, ev_charger: false }],
      days: [1, 2, 3, 4],
    },
    files: [
      { code: "switchboard_photo", name: "switchboard-on-its-side.jpg", type: "image/jpeg", bytes: 7721 },
    ],
  });
});

test("A link in front of everything else leads past the header", async ({ page }) => {
  await page.goto("/request/system");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Back" }), 1);
});
