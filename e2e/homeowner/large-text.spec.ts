import { chromiumFlags, findChromium } from "#scripts/chromium.ts";
import { test } from "./fixtures.ts";
import {
  expectRoomForEveryPlace,
  expectRoomForPhotos,
  expectRoomOnEveryScreen,
  longAnswers,
} from "./room.ts";

// What "very large text" is in the browser's settings: twice the usual 16 pixels.
const args = [...chromiumFlags(), "--blink-settings=defaultFontSize=32"];
test.use({ begun: longAnswers(), launchOptions: { executablePath: findChromium(), args } });

for (const [device, width] of Object.entries({ phone: 390, computer: 1280 })) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("With text twice as large every screen fits and every control can be pressed", async ({ page }) => {
      await expectRoomOnEveryScreen(page);
    });

    test("With text twice as large every way to tell the place fits, mistakes included", async ({ page }) => {
      await expectRoomForEveryPlace(page);
    });

    test("With text twice as large photos fit, refused ones too", async ({ page }) => {
      await expectRoomForPhotos(page);
    });
  });
}
