import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { askToSignIn, codeFor, signInByLink } from "./entrance.ts";
import {
  answerProperty,
  answerSystem,
  answerYou,
  choose,
  expectHeading,
  goOn,
  PHOTOS,
  send,
} from "./journey.ts";
import { openMail } from "./outbox.ts";
import { accept, expect, OFFER, test } from "./portal-fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** What the second version says: two more panels, and a line that was not there. */
const CHANGED = {
  lines: [
    { ...OFFER.lines[0], quantity: 18 },
    OFFER.lines[1],
    { description: "Bird mesh", quantity: 1, unitPrice: 30_000 },
  ],
  changes: "Two more panels, and mesh against birds.",
};

test("With a phone alone Maja asks, signs in by mail, adds her photos, accepts, accepts what changed, chooses days and keeps the receipt", async ({
  page,
  email,
  company,
}) => {
  // The whole way, with mails that a worker sends meanwhile.
  test.slow();
  const reference = await askWithoutPhotos(page, email);
  const received = await openMail(page, { to: email, subject: `We have your request ${reference}` });
  await received.getByRole("link", { name: "See your project" }).click();
  await expectHeading(page, "Your projects, one e-mail away");
  await askToSignIn(page, email);
  await signInByLink(page, email);
  await expectHeading(page, "We have your request");
  await expect(page.getByText("All three are still missing.")).toBeVisible();
  const home = new URL(page.url()).pathname;
  const { issue } = await company(home.replace("/projects/", ""));

  await addThreePhotos(page);

  await issue();
  const ready = await openMail(page, { to: email, subject: `Your contract is ready (${reference})` });
  await ready.getByRole("link", { name: "Read the contract" }).click();
  await expectHeading(page, "Read it in your own time");
  await expect(page.getByRole("article").getByText("14 Banksia Street")).toBeVisible();
  await expect(page.getByRole("article").getByText("$10,126.00")).toBeVisible();
  await accept(page, 1);

  await issue(CHANGED);
  await page.goto("/projects");
  await page.getByRole("link", { name: "Your contract has changed" }).click();
  await expectHeading(page, "Your contract has changed");
  await page.getByRole("link", { name: "Read the contract" }).click();
  await expectChanges(page);
  await accept(page, 2);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download contract and certificate" }).click();
  const file = await readFile(await (await downloading).path());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file.subarray(-8).toString()).toContain("%%EOF");
  // Four pages with embedded fonts; an error page or a torn file would be far smaller.
  expect(file.length).toBeGreaterThan(20_000);

  await page.goto(home);
  await page.getByRole("link", { name: /Days that suit you/ }).click();
  await expectHeading(page, "Which days suit you?");
  await page.getByRole("button", { name: "Weekdays" }).click();
  await page.getByRole("checkbox", { name: "Friday" }).uncheck();
  await expect(page.getByText("Mondays, Tuesdays, Wednesdays and Thursdays suit you.")).toBeVisible();
  await page.getByRole("button", { name: "Save these days" }).click();
  await expect(page.getByText("Saved. We'll plan around them.")).toBeVisible();

  await page.goto(home);
  await expectHeading(page, "You're going ahead");
  const tasks = page.getByRole("region", { name: "What's yours to do" }).getByRole("listitem");
  await expect(tasks).toHaveText([/Photos.*, done/s, /contract.*, done/s, /Days.*, done/s]);
  await expect(page.getByText("You accepted version 2 of the contract")).toBeVisible();
});

test("On another device the code of the mail signs in, once; on this one signing out shuts the door", async ({
  page,
  home,
  email,
  context,
  browser,
  extraHTTPHeaders,
}) => {
  await context.clearCookies();
  await page.goto(home.path);
  await askToSignIn(page, email);
  const phone = await browser.newContext({ extraHTTPHeaders: extraHTTPHeaders ?? {} });
  const code = await codeFor(await phone.newPage(), email);
  await phone.close();
  await page.getByLabel("Code").fill(code === "000000" ? "111111" : "000000");
  await expect(page.getByText("That's not the code we sent.")).toBeVisible();
  await page.getByLabel("Code").fill(code);
  await expectHeading(page, "We have your request");

  await page.getByRole("link", { name: "My account" }).click();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You're signed out")).toBeVisible();
  await page.goto("/sign-in/code");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Code").fill(code);
  await expect(page.getByText("That's not the code we sent.")).toBeVisible();
  await page.goto(home.path);
  await expectHeading(page, "Your projects, one e-mail away");
});

test("A homeowner declines: they are told what follows, and the contract no longer counts", async ({
  page,
  home,
}) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByRole("link", { name: "Decline and close the project" }).click();
  await expectHeading(page, "It isn't for you?");
  await expect(page.getByText("You owe nothing.")).toBeVisible();
  await page.getByLabel("Why?").fill("We're moving house.");
  await page.getByRole("button", { name: "Decline and close the project" }).click();
  await expectHeading(page, "This project is closed");
  await expect(page.getByText("We're moving house.").first()).toBeVisible();
  const money = page.getByRole("region", { name: "Money" });
  await expect(money.getByText("It was never accepted, so nothing of this is owed.")).toBeVisible();
  await page.goto(`${home.path}/contract`);
  await expect(page.getByText("This contract no longer counts")).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);
  await page.goto(`${home.path}/close`);
  await expectHeading(page, "It's closed already");
});

test("A homeowner whom we had visited unasked may change their mind after accepting", async ({
  page,
  home,
}) => {
  await home.issue({ solicited: false });
  await page.goto(`${home.path}/contract`);
  await expect(page.getByRole("heading", { name: "Changing your mind" })).toBeVisible();
  await accept(page, 1);
  await expect(page.getByText("You may change your mind until")).toBeVisible();
  await page.goto(home.path);
  const coolingOff = page.getByRole("region", { name: /You can change your mind for 1\d days/ });
  await expect(coolingOff).toContainText(/at 11:59 pm AE[DS]T/);
  await coolingOff.getByRole("link", { name: "Cancel this project" }).click();
  await page.getByRole("button", { name: "Close the project" }).click();
  await expectHeading(page, "This project was cancelled");
});

/** The request, with the photos and the days left for later; answers its reference. */
async function askWithoutPhotos(page: Page, email: string): Promise<string> {
  await page.goto("/request/system");
  await answerSystem(page);
  await answerProperty(page);
  await expectHeading(page, "Three photos save us a visit");
  await goOn(page);
  await answerYou(page, email);
  await expectHeading(page, "Which days suit you?");
  await goOn(page);
  return send(page);
}

async function addThreePhotos(page: Page): Promise<void> {
  for (const { slot, file } of Object.values(PHOTOS)) await choose(page, slot, file);
  await expect(page.getByText("All three are here.")).toBeVisible();
  const photos = page.getByRole("region", { name: "Photos" }).getByRole("listitem");
  await expect(photos).toHaveCount(3);
  await photos.getByRole("link", { name: PHOTOS.wall.slot }).click();
  await expect(page.getByRole("dialog").getByRole("img", { name: PHOTOS.wall.slot })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
}

/** All that is different in the second version, in words, line by line and in money. */
async function expectChanges(page: Page): Promise<void> {
  const changes = page.getByRole("region", { name: "What changed since version 1, which you accepted" });
  await expect(changes.getByText(CHANGED.changes)).toBeVisible();
  await expect(changes.getByRole("listitem")).toHaveText([
    /Changed.*Solar panels.*16 × \$412\.50 → 18 × \$412\.50.*\+\$825\.00/s,
    /New.*Bird mesh.*\+\$300\.00/s,
  ]);
  await expect(
    changes.getByText("You pay $11,251.00: $1,125.00 more than before ($10,126.00)."),
  ).toBeVisible();
}
