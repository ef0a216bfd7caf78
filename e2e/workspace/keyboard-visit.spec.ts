import type { Locator, Page } from "@playwright/test";
import { tabTo } from "../homeowner/by-keyboard.ts";
import { expectHeading, PHOTOS, slotOf } from "../homeowner/journey.ts";
import { expect, open, part, test } from "./decision-fixtures.ts";
import { searchByKey } from "./keys.ts";

test.use({ viewport: { width: 1366, height: 900 } });
test.setTimeout(120_000);

/** A page of the workspace has many places to stop at. */
const MOST = 70;

/** Goes to something with Tab, and presses it. */
async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target, MOST);
  await page.keyboard.press(key);
}

async function write(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field, MOST);
  await page.keyboard.type(words);
}

test("A rep without a mouse finds a project, prices it, records money, moves it and has it signed", async ({
  page,
  home,
  rep: _,
}) => {
  await page.goto("/workspace");
  await searchByKey(page);
  await page.keyboard.type(home.owner.email);
  const row = page.getByRole("region", { name: "Projects" }).getByRole("link", { name: /^Maja Øverby/ });
  await expect(page).toHaveURL(/\?q=/);
  await expect(row).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(row).toBeFocused();
  await page.keyboard.press("Enter");
  const name = page.getByRole("heading", { level: 1, name: "Maja Øverby" });
  await expect(name).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(name).toBeFocused();

  await press(page, part(page, "Contract").getByRole("link", { name: "Write the contract" }));
  await expectHeading(page, "Write the contract");
  const line = page.getByRole("group", { name: "Line 1" });
  await write(page, line.getByLabel("Description"), "Solar panels of 440 W");
  await write(page, line.getByLabel("Quantity"), "16");
  await write(page, line.getByLabel("Price each"), "412.50");
  await press(page, page.getByRole("radio", { name: "I don't know" }), "Space");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "As Maja Øverby will read it" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Issue version 1" }));
  await expect(part(page, "Contract")).toContainText("Version 1: with the customer");
  await expectHeading(page, "Maja Øverby");

  const money = part(page, "Money");
  const opener = money.getByRole("button", { name: "Record money" });
  await press(page, opener);
  await expect(money.getByRole("heading", { name: "Record money" })).toBeFocused();
  await press(page, money.getByRole("button", { name: "Not now" }));
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await write(page, money.getByLabel("Amount"), "100");
  await press(page, money.getByRole("radio", { name: "Cash" }), "Space");
  await page.keyboard.press("Control+Enter");
  await expect(money.getByRole("status").filter({ hasText: "$100.00 is recorded." })).toBeFocused();

  const back = part(page, "Stage").getByRole("button", { name: "Back to Quoting" });
  await press(page, back);
  const look = page.getByRole("dialog", { name: "Go back to Quoting?" });
  await expect(look.getByRole("heading", { name: "Go back to Quoting?" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(look).toBeVisible();
  await write(page, look.getByLabel("Why does it go back?"), "One more battery.");
  await page.keyboard.press("Control+Enter");
  await expect(
    part(page, "Stage").getByRole("status").filter({ hasText: "It's back at Quoting." }),
  ).toBeFocused();

  const details = part(page, "Details").getByRole("button", { name: "Change class or reference" });
  await press(page, details);
  await expect(page.getByRole("heading", { name: "Class and reference" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details).toBeFocused();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(name).toBeFocused();
  await press(page, page.getByRole("button", { name: "Hand to customer" }));
  await expectHeading(page, "Read it in your own time");
  await write(page, page.getByLabel("Your full name"), "Maja Øverby");
  await press(page, page.getByRole("checkbox", { name: /I have read this contract/ }), "Space");
  await press(page, page.getByRole("button", { name: "Accept version 1" }));
  await expectHeading(page, "It's agreed. Thank you");
  await press(page, page.getByRole("button", { name: "Give the tablet back" }).first());
  await expectHeading(page, "Sign in again");
});

test("A rep without a mouse opens a project for somebody, and always knows where they are", async ({
  page,
  home,
  rep: _,
}) => {
  await page.goto("/workspace/new");
  const search = page.getByRole("searchbox", { name: "Find the customer" });
  await write(page, search, home.owner.email);
  await expect(page.getByText("One customer fits.")).toBeVisible();
  await press(page, page.getByRole("button", { name: /^Choose Maja Øverby/ }));
  await expect(page.getByRole("group", { name: "The customer" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Somebody else" }));
  await expect(search).toBeFocused();
  await press(page, page.getByRole("button", { name: "Somebody new" }));
  await expect(page.getByLabel("First name")).toBeFocused();
  await page.keyboard.type("Ida");
  await write(page, page.getByLabel("Last name"), "Berg");
  await write(page, page.getByLabel("E-mail"), `ida.${home.owner.email}`);
  await write(page, page.getByLabel("Address"), "9 Salt Street, Albany WA 6330");
  await press(page, page.getByRole("checkbox", { name: "Battery" }), "Space");
  await page.keyboard.press("Control+Enter");
  await expectHeading(page, "Ida Berg");
});

test("Whoever adds a photo by keyboard is told that it is there, and goes on from where they were", async ({
  page,
  home,
  rep: _,
}) => {
  await open(page, home);
  // Waited for early: the browser needs a moment to learn that somebody waits.
  const choosing = page.waitForEvent("filechooser", { timeout: 60_000 });
  const photos = part(page, "Photos");
  await tabTo(page, slotOf(page, PHOTOS.wall.slot).getByLabel(/^Choose/), MOST);
  await page.keyboard.press("Enter");
  await (await choosing).setFiles(PHOTOS.wall.file);
  await expect(photos.getByRole("link", { name: PHOTOS.wall.slot })).toBeVisible();
  await expect(photos.getByRole("status").filter({ hasText: `Added: ${PHOTOS.wall.slot}` })).toBeFocused();
  await tabTo(page, slotOf(page, PHOTOS.board.slot).getByLabel(/^Choose/), 2);
});
