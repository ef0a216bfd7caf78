import { test } from "./fixtures.ts";
import {
  expectRoomForEveryPlace,
  expectRoomForPhotos,
  expectRoomOnEveryScreen,
  longAnswers,
} from "./room.ts";

test.use({ viewport: { width: 320, height: 640 }, begun: longAnswers() });

test("On a screen of 320 pixels every screen fits and every control can be pressed", async ({ page }) => {
  await expectRoomOnEveryScreen(page);
});

test("On a screen of 320 pixels every way to tell the place fits, mistakes included", async ({ page }) => {
  await expectRoomForEveryPlace(page);
});

test("On a screen of 320 pixels photos fit, refused ones too", async ({ page }) => {
  await expectRoomForPhotos(page);
});
