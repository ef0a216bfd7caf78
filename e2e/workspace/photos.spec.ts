import type { Page } from "@playwright/test";
import { expectClear } from "../homeowner/clear.ts";
import { PHOTOS, slotOf } from "../homeowner/journey.ts";
import { openMail } from "../homeowner/outbox.ts";
import type { Home } from "../homeowner/portal-fixtures.ts";
import { expect, open, part, test } from "./decision-fixtures.ts";
import { pinch } from "./fingers.ts";

/** The homeowner's own page takes a photo of the switchboard and one of the wall. */
async function addPhotos(page: Page, home: Home): Promise<void> {
  await page.goto(home.path);
  for (const { file, slot } of [PHOTOS.board, PHOTOS.wall]) {
    await slotOf(page, slot)
      .getByLabel(/^Choose/)
      .setInputFiles(file);
    await expect(part(page, "Photos").getByRole("link", { name: slot })).toBeVisible();
  }
}

test("A rep asks for a photo again, and the homeowner is e-mailed, sees why and sends a better one", async ({
  page,
  home,
  rep,
  enter,
  email,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await enter(home.owner);
  await addPhotos(page, home);
  await enter(rep);
  await open(page, home);
  const photos = part(page, "Photos");
  const [board] = await photos.getByRole("listitem").filter({ hasText: PHOTOS.board.slot }).all();
  await board?.getByRole("button", { name: "Ask for a retake" }).click();
  const look = page.getByRole("dialog");
  await look.getByRole("button", { name: "Ask for it" }).click();
  await expect(look.getByText("Say what's wrong, in a few words.")).toBeVisible();
  await look.getByRole("button", { name: "Not whole" }).click();
  await expect(look.getByLabel("What's wrong with it?")).toHaveValue(/cut off/);
  await look.getByRole("button", { name: "Too dark" }).click();
  await look.getByRole("button", { name: "Ask for it" }).dblclick();
  await expect(photos.getByRole("status").filter({ hasText: "Asked for." })).toBeFocused();
  await expect(photos.getByText("A new one is asked for: It's too dark")).toBeVisible();
  await expect(part(page, "Timeline").getByText("You asked for a new photo: the switchboard")).toHaveCount(1);

  const mail = await openMail(page, { to: email, subject: /Please take a photo again: The switchboard/ });
  await expect(mail.getByText("It's too dark to see the details.")).toBeVisible();
  await expect(mail.getByText(/Door open, all of it in the picture/)).toBeVisible();

  await enter(home.owner);
  await page.goto(home.path);
  await expect(page.getByText("One is still missing. One needs taking again.")).toBeVisible();
  const slot = slotOf(page, PHOTOS.board.slot);
  await expect(slot.getByText("Please take this one again: It's too dark")).toBeVisible();
  await expectClear(page, "a photo to take again");
  await slot.getByLabel(/^Choose/).setInputFiles(PHOTOS.board.file);
  await expect(page.getByText("Please take this one again")).toBeHidden();
  await expect(page.getByText("One is still missing.", { exact: true })).toBeVisible();
});

test("A rep looks closer at a photo, turns it and goes on to the next, by button and by key", async ({
  page,
  home,
  rep,
  enter,
}) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await enter(home.owner);
  await addPhotos(page, home);
  await enter(rep);
  await open(page, home);
  await part(page, "Photos").getByRole("link", { name: PHOTOS.board.slot }).click();
  const viewer = page.getByRole("dialog", { name: PHOTOS.board.slot });
  const picture = viewer.getByRole("img", { name: PHOTOS.board.slot });
  const view = viewer.getByRole("region", { name: "Photo" });
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const isUpright = async () => {
    const box = (await picture.boundingBox()) ?? { width: 0, height: 0 };
    return box.height > box.width;
  };
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const fitting = await width();
  const wasUpright = await isUpright();

  await viewer.getByRole("button", { name: "Larger" }).click();
  await expect.poll(width).toBeGreaterThan(fitting * 1.4);
  await viewer.getByRole("button", { name: "Smaller" }).click();
  await expect.poll(width).toBeCloseTo(fitting, 0);
  await view.dblclick();
  await expect.poll(width).toBeGreaterThan(fitting * 1.9);
  const scrolled = () => view.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  // It takes the focus once it is drawn as something that scrolls.
  await expect(async () => {
    await view.press("ArrowDown");
    expect(await scrolled()).toBeGreaterThan(before);
  }).toPass();
  await view.dblclick();
  await expect.poll(width).toBeCloseTo(fitting, 0);

  await viewer.getByRole("button", { name: "Turn" }).click();
  await expect.poll(isUpright).toBe(!wasUpright);
  const [room, turned] = [await view.boundingBox(), await picture.boundingBox()];
  expect(turned?.height ?? 0).toBeLessThanOrEqual((room?.height ?? 0) + 1);
  expect(turned?.width ?? 0).toBeLessThanOrEqual((room?.width ?? 0) + 1);

  await page.keyboard.press("ArrowRight");
  const next = page.getByRole("dialog", { name: PHOTOS.wall.slot });
  await expect(next.getByText("2 of 2")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(viewer.getByText("1 of 2")).toBeVisible();
  await viewer.getByRole("button", { name: "Next" }).click();
  await expect(next).toBeVisible();
  await next.getByRole("button", { name: "Close" }).click();
  await expect(next).toBeHidden();
  await expect(part(page, "Photos").getByRole("link", { name: PHOTOS.wall.slot })).toBeVisible();
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test("A rep moves two fingers apart on a photo, and sees that place close up; together, and sees it whole", async ({
    page,
    home,
    rep,
    enter,
  }) => {
    await enter(home.owner);
    await addPhotos(page, home);
    await enter(rep);
    await open(page, home);
    await part(page, "Photos").getByRole("link", { name: PHOTOS.wall.slot }).tap();
    const viewer = page.getByRole("dialog", { name: PHOTOS.wall.slot });
    const picture = viewer.getByRole("img", { name: PHOTOS.wall.slot });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const width = async () => (await picture.boundingBox())?.width ?? 0;
    const fitting = await width();
    await pinch(page, viewer.getByRole("region", { name: "Photo" }), { from: 40, to: 120 });
    await expect.poll(width).toBeCloseTo(fitting * 3, -1);
    await pinch(page, viewer.getByRole("region", { name: "Photo" }), { from: 200, to: 20 });
    await expect.poll(width).toBeCloseTo(fitting, 0);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });
});
