import { chromiumFlags, findChromium } from "#scripts/chromium.ts";
import { test } from "./portal-fixtures.ts";
import { expectRoomInThePortal, expectRoomOnTheWayIn, longWords } from "./portal-room.ts";

// What "very large text" is in the browser's settings: twice the usual 16 pixels.
const args = [...chromiumFlags(), "--blink-settings=defaultFontSize=32"];
test.use({ launchOptions: { executablePath: findChromium(), args } });

for (const [device, width] of Object.entries({ phone: 390, computer: 1280 })) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("With text twice as large the way in fits, with the longest address", async ({ page }) => {
      await expectRoomOnTheWayIn(page);
    });

    test("With text twice as large every page of a project fits, with the longest words, and every control can be pressed", async ({
      page,
      newHome,
      email,
    }) => {
      // All pages in each of four states.
      test.slow();
      await expectRoomInThePortal(page, await newHome(longWords(email)));
    });
  });
}
