import { readFile } from "node:fs/promises";
import { expectHeading, PHOTOS, slotOf } from "./journey.ts";
import { accept, expect, OFFER, test } from "./portal-fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test("A homeowner adds photos, accepts a contract, accepts what changed in it, chooses days and keeps the receipt", async ({
  page,
  home,
}) => {
  await page.goto("/projects");
  await page.getByRole("link", { name: "We have your request" }).click();
  await expectHeading(page, "We have your request");
  await expect(page.getByText("All three are still missing.")).toBeVisible();

  for (const { slot, file } of Object.values(PHOTOS)) {
    await slotOf(page, slot)
      .getByLabel(/^Choose/)
      .setInputFiles(file);
  }
  await expect(page.getByText("All three are here.")).toBeVisible();
  const photos = page.getByRole("region", { name: "Photos" }).getByRole("listitem");
  await expect(photos).toHaveCount(3);
  await photos.getByRole("link", { name: PHOTOS.wall.slot }).click();
  await expect(page.getByRole("dialog").getByRole("img", { name: PHOTOS.wall.slot })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();

  await home.issue();
  await page.reload();
  await expectHeading(page, "Your contract is ready");
  await page.getByRole("link", { name: "Read the contract" }).click();
  await expectHeading(page, "Read it in your own time");
  await expect(page.getByRole("article").getByText("14 Banksia Street")).toBeVisible();
  await expect(page.getByRole("article").getByText("$10,126.00")).toBeVisible();
  await accept(page, 1);

  const lines = [
    { ...OFFER.lines[0], quantity: 18 },
    OFFER.lines[1],
    { description: "Bird mesh", quantity: 1, unitPrice: 30_000 },
  ];
  await home.issue({ lines, changes: "Two more panels, and mesh against birds." });
  await page.goto(home.path);
  await expectHeading(page, "Your contract has changed");
  await page.getByRole("link", { name: "Read the contract" }).click();
  const changes = page.getByRole("region", { name: "What changed since version 1, which you accepted" });
  await expect(changes.getByText("Two more panels, and mesh against birds.")).toBeVisible();
  await expect(changes.getByRole("listitem")).toHaveText([
    /Changed.*Solar panels.*16 × \$412\.50 → 18 × \$412\.50.*\+\$825\.00/s,
    /New.*Bird mesh.*\+\$300\.00/s,
  ]);
  await expect(
    changes.getByText("You pay $11,251.00: $1,125.00 more than before ($10,126.00)."),
  ).toBeVisible();
  await accept(page, 2);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download contract and certificate" }).click();
  const file = await readFile(await (await downloading).path());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto(home.path);
  await page.getByRole("link", { name: /Days that suit you/ }).click();
  await expectHeading(page, "Which days suit you?");
  await page.getByRole("button", { name: "Weekdays" }).click();
  await page.getByRole("checkbox", { name: "Friday" }).uncheck();
  await expect(page.getByText("Mondays, Tuesdays, Wednesdays and Thursdays suit you.")).toBeVisible();
  await page.getByRole("button", { name: "Save these days" }).click();
  await expect(page.getByText("Saved. We'll plan around them.")).toBeVisible();

  await page.goto(home.path);
  await expectHeading(page, "You're going ahead");
  const tasks = page.getByRole("region", { name: "What's yours to do" }).getByRole("listitem");
  await expect(tasks).toHaveText([/Photos.*, done/s, /contract.*, done/s, /Days.*, done/s]);
  await expect(page.getByText("You accepted version 2 of the contract")).toBeVisible();
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
