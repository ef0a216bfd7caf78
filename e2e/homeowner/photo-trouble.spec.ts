import { expect, test } from "./fixtures.ts";
import { answersBefore, choose, expectHeading, goOnToTheLastPage, PHOTOS, send, slotOf } from "./journey.ts";
import { loseAnswers } from "./line.ts";
import { largePhoto } from "./photo-files.ts";
import { batchOf, filesUnder, requestOf } from "./stored.ts";

const UPLOADS = "**/api/projects/files?*";
const { board, wall } = PHOTOS;

test.use({ begun: answersBefore("check") });

test.beforeEach(async ({ page }) => {
  await page.goto("/request/photos");
  await expectHeading(page, "Three photos save us a visit");
});

test("A photo whose upload breaks off can be tried again with one press", async ({ page }) => {
  await page.route(UPLOADS, (route) => route.abort());
  const slot = slotOf(page, board.slot);
  await choose(page, board.slot, board.file);
  await expect(slot.getByRole("button", { name: "Try again" })).toBeVisible();
  await page.unroute(UPLOADS);
  await slot.getByRole("button", { name: "Try again" }).click();
  await expect(slot.getByText("Got it")).toBeVisible();
});

test("A photo whose upload breaks off once goes on by itself, and the others after it", async ({ page }) => {
  await page.route(UPLOADS, (route) => route.abort(), { times: 1 });
  await choose(page, board.slot, board.file);
  await choose(page, wall.slot, wall.file);
  await expect(slotOf(page, board.slot).getByText("Got it")).toBeVisible();
  await expect(slotOf(page, wall.slot).getByText("Got it")).toBeVisible();
});

test("A photo that had arrived although its answer was lost is not kept twice", async ({ page }) => {
  await loseAnswers(page, "*/api/projects/files*", 1);
  await choose(page, board.slot, board.file);
  await expect(slotOf(page, board.slot).getByText("Got it")).toBeVisible();
  expect(await filesUnder(await batchOf(page))).toEqual(["switchboard-on-its-side.jpg"]);
});

test("Whoever loses the connection is told so, and the photo goes on when it is back", async ({
  page,
  context,
}) => {
  const slot = slotOf(page, board.slot);
  // Nothing moves any more, as in a tunnel.
  await page.route(UPLOADS, () => undefined);
  await choose(page, board.slot, board.file);
  await expect(slot.getByText("Sending", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("You're offline")).toBeVisible();
  await expect(
    slot.getByText("The connection is gone. We'll go on by ourselves when it's back."),
  ).toBeVisible();
  await choose(page, wall.slot, wall.file);
  await page.unroute(UPLOADS);
  await context.setOffline(false);
  await expect(slot.getByText("Got it")).toBeVisible();
  await expect(slotOf(page, wall.slot).getByText("Got it")).toBeVisible();
  await expect(page.getByText("You're offline")).toBeHidden();
});

const REFUSED = {
  "a letter": {
    file: { name: "Offer.docx", mimeType: "application/msword", buffer: Buffer.from("Dear Maja") },
    words: "We can't read this kind of file. Use a JPEG, PNG, WebP or HEIC photo, or a PDF.",
  },
  "a letter that is named like a photo": {
    file: { name: "board.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Dear Maja") },
    words: "We can't read this kind of file. Use a JPEG, PNG, WebP or HEIC photo, or a PDF.",
  },
  "a photo of 21 MB": {
    file: { name: "huge.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(21 * 1024 * 1024) },
    words: "This file is over 20 MB. Take the photo again at a smaller size, or choose another.",
  },
  "an empty file": {
    file: { name: "empty.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(0) },
    words: "This file seems damaged. Take the photo again, or choose another.",
  },
};

for (const [what, { file, words }] of Object.entries(REFUSED)) {
  test(`Whoever chooses ${what} reads why not and what to do, and can choose another`, async ({
    page,
    email,
  }) => {
    const slot = slotOf(page, board.slot);
    await choose(page, board.slot, file);
    await expect(slot.getByText(words)).toBeVisible();
    await expect(slot.getByRole("button", { name: `Remove ${file.name}` })).toBeVisible();
    await choose(page, board.slot, board.file);
    await expect(slot.getByText("Got it")).toBeVisible();
    await page.goto("/request/check");
    await send(page);
    expect((await requestOf(email)).stored).toMatchObject({
      files: [
        { code: "switchboard_photo", name: "switchboard-on-its-side.jpg", type: "image/jpeg", bytes: 7721 },
      ],
    });
  });
}

test("A photo cut off on its way into the phone is called damaged", async ({ page }) => {
  const { buffer } = await largePhoto("cut.jpg");
  const cut = { name: "cut.jpg", mimeType: "image/jpeg", buffer: buffer.subarray(0, 20_000) };
  await choose(page, board.slot, cut);
  await expect(slotOf(page, board.slot).getByText("This file seems damaged.")).toBeVisible();
});

for (const what of ["a letter", "a letter that is named like a photo"] as const) {
  test(`Whoever wants to replace a good photo by ${what} keeps the good one`, async ({ page, email }) => {
    const { file, words } = REFUSED[what];
    const slot = slotOf(page, board.slot);
    await choose(page, board.slot, board.file);
    await expect(slot.getByText("Got it")).toBeVisible();
    await choose(page, board.slot, file);
    await expect(slot.getByText(`${file.name}: ${words}`)).toBeVisible();
    await expect(slot.getByText("Got it")).toBeVisible();
    await goOnToTheLastPage(page);
    await send(page);
    await expect(page.getByText("Still open: where it could go and the way in.")).toBeVisible();
    expect((await requestOf(email)).stored).toMatchObject({
      files: [{ code: "switchboard_photo", name: "switchboard-on-its-side.jpg" }],
    });
  });
}

test("A photo refused because the server is busy can be tried again later", async ({ page }) => {
  await page.route(UPLOADS, (route) =>
    route.fulfill({
      status: 429,
      headers: { "retry-after": "1800" },
      contentType: "application/problem+json",
      json: { status: 429, code: "rate_limited", title: "Too many requests" },
    }),
  );
  const slot = slotOf(page, board.slot);
  await choose(page, board.slot, board.file);
  await expect(slot.getByText("Please try again in 30 minutes.")).toBeVisible();
  await page.unroute(UPLOADS);
  await slot.getByRole("button", { name: "Try again" }).click();
  await expect(slot.getByText("Got it")).toBeVisible();
});
