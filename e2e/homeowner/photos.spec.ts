import { expect, test } from "./fixtures.ts";
import {
  answersBefore,
  choose,
  expectHeading,
  goOn,
  goOnToTheLastPage,
  PHOTOS,
  send,
  slotOf,
} from "./journey.ts";
import { slowUploads } from "./line.ts";
import { bringFile, largePhoto } from "./photo-files.ts";
import { batchOf, filesUnder, requestOf } from "./stored.ts";

const { board, wall, wayIn } = PHOTOS;

test.use({ begun: answersBefore("check") });

test.beforeEach(async ({ page }) => {
  await page.goto("/request/photos");
  await expectHeading(page, "Three photos save us a visit");
});

test("Whoever sends a large photo over a slow line sees it at once, with bytes, percent and time left", async ({
  page,
}) => {
  const { restore } = await slowUploads(page);
  const slot = slotOf(page, board.slot);
  await choose(page, board.slot, await largePhoto("IMG_0412.jpg"));
  await expect(slot.getByRole("img", { name: "IMG_0412.jpg" })).toBeVisible();
  await expect(slot.getByRole("progressbar", { name: "Sending IMG_0412.jpg" })).toBeVisible();
  await expect(slot.getByText(/\d+ KB of \d+ KB · \d+ %/)).toBeVisible();
  await expect(slot.getByText(/about \d+ seconds left|almost done/)).toBeVisible();
  await restore();
  await expect(slot.getByText("Got it")).toBeVisible();
  await expect(slot.getByRole("progressbar")).toBeHidden();
});

test("Whoever cancels a photo on its way is asked for it again, and nothing of it stays", async ({
  page,
  email,
}) => {
  const { restore } = await slowUploads(page);
  const slot = slotOf(page, board.slot);
  await choose(page, board.slot, await largePhoto("wrong.jpg"));
  await expect(slot.getByText(/[1-9]\d? %/)).toBeVisible();
  await slot.getByRole("button", { name: "Cancel wrong.jpg" }).click();
  await restore();
  await expect(slot.getByRole("button", { name: /wrong\.jpg/ })).toBeHidden();
  await expect(slot.getByLabel("I can't take this now")).toBeVisible();

  await page.goto("/request/check");
  await send(page);
  expect((await requestOf(email)).stored).toMatchObject({ files: [] });
});

test("Whoever takes back a photo that had arrived sends the request without it", async ({ page, email }) => {
  for (const { slot, file } of [board, wall]) {
    await choose(page, slot, file);
    await expect(slotOf(page, slot).getByText("Got it")).toBeVisible();
  }
  await slotOf(page, board.slot)
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(slotOf(page, board.slot).getByText("Got it")).toBeHidden();
  await expect(slotOf(page, wall.slot).getByText("Got it")).toBeVisible();

  await page.goto("/request/check");
  await send(page);
  expect((await requestOf(email)).stored).toMatchObject({
    files: [{ code: "preferred_installation_location_photo", name: "wall.png" }],
  });
});

test("Whoever chooses another photo sends only the new one", async ({ page, email }) => {
  const slot = slotOf(page, board.slot);
  await choose(page, board.slot, wall.file);
  await expect(slot.getByText("Got it")).toBeVisible();
  await choose(page, board.slot, board.file);
  await expect(slot.getByRole("button", { name: "Remove switchboard-on-its-side.jpg" })).toBeVisible();
  expect(await filesUnder(await batchOf(page))).toEqual(["switchboard-on-its-side.jpg"]);

  await page.goto("/request/check");
  await send(page);
  expect((await requestOf(email)).stored).toMatchObject({
    files: [
      { code: "switchboard_photo", name: "switchboard-on-its-side.jpg", type: "image/jpeg", bytes: 7721 },
    ],
  });
});

test("A HEIC photo that the browser cannot show gets a calm stand-in and is taken", async ({ page }) => {
  const slot = slotOf(page, wayIn.slot);
  await choose(page, wayIn.slot, wayIn.file);
  await expect(slot.getByText("Got it")).toBeVisible();
  await expect(slot.getByRole("img", { name: "way-in.heic" })).toBeHidden();
});

test("A photo stored on its side is shown upright", async ({ page }) => {
  const picture = slotOf(page, board.slot).getByRole("img", { name: "switchboard-on-its-side.jpg" });
  await choose(page, board.slot, board.file);
  await expect(picture).toBeVisible();
  const size = picture.evaluate((image) =>
    image instanceof HTMLImageElement
      ? image.decode().then(() => [image.naturalWidth, image.naturalHeight])
      : [],
  );
  expect(await size).toEqual([480, 640]);
});

test("Whoever can't take any photo now goes on, and reads on the last page which ones can follow", async ({
  page,
}) => {
  for (const { slot } of Object.values(PHOTOS)) {
    await slotOf(page, slot).getByLabel("I can't take this now").check();
  }
  await goOn(page);
  await expectHeading(page, "Who are we talking to?");
  await page.goto("/request/check");
  await expect(page.getByText("Later is fine")).toHaveCount(3);
  await send(page);
  await expect(
    page.getByText("Still open: the switchboard, where it could go and the way in."),
  ).toBeVisible();
});

test("Whoever is too quick waits on the last page until the photos are through, then it goes off by itself", async ({
  page,
  email,
}) => {
  const { restore } = await slowUploads(page);
  await choose(page, board.slot, await largePhoto("slow.jpg"));
  await expect(page.getByText(/[1-9]\d? %/)).toBeVisible();
  await goOnToTheLastPage(page);
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByRole("heading", { name: "One photo is still on its way" })).toBeFocused();
  await restore();
  await expectHeading(page, "Thank you, Maja");
  expect((await requestOf(email)).stored).toMatchObject({
    files: [{ code: "switchboard_photo", name: "slow.jpg" }],
  });
});

test("Whoever does not want to wait for a photo sends the request without it", async ({ page, email }) => {
  await slowUploads(page);
  await choose(page, board.slot, await largePhoto("slow.jpg"));
  await goOnToTheLastPage(page);
  await page.getByRole("button", { name: "Send request" }).click();
  await page.getByRole("button", { name: "Send now, photos later" }).click();
  await expectHeading(page, "Thank you, Maja");
  await expect(page.getByText(/Still open: the switchboard/)).toBeVisible();
  expect((await requestOf(email)).stored).toMatchObject({ files: [] });
});

test.describe("at a computer", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("Photos can be dropped on their place and pasted", async ({ page }) => {
    const dropped = await bringFile(page, wall.file, "image/png");
    const slot = slotOf(page, wall.slot);
    await expect(slot.getByText("or drop or paste it here")).toBeVisible();
    await slot.dispatchEvent("dragover", { dataTransfer: dropped });
    await slot.dispatchEvent("drop", { dataTransfer: dropped });
    await expect(slot.getByRole("button", { name: "Remove wall.png" })).toBeVisible();

    // Where the focus is on no photo, the first that is missing takes it.
    const pasted = await bringFile(page, board.file, "image/jpeg");
    await page.evaluate((clipboardData) => {
      dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
    }, pasted);
    await expect(slotOf(page, board.slot).getByText("Got it")).toBeVisible();

    await slotOf(page, wayIn.slot)
      .getByLabel(/^Choose/)
      .focus();
    await page.evaluate((clipboardData) => {
      dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
    }, pasted);
    await expect(slotOf(page, wayIn.slot).getByText("Got it")).toBeVisible();
  });
});
