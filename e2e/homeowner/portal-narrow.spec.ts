import { test } from "./portal-fixtures.ts";
import { expectRoomInThePortal, expectRoomOnTheWayIn, longWords } from "./portal-room.ts";

test.use({ viewport: { width: 320, height: 640 } });

test("On a screen of 320 pixels the way in fits, with the longest address", async ({ page }) => {
  await expectRoomOnTheWayIn(page);
});

test("On a screen of 320 pixels every page of a project fits, with the longest words, and every control can be pressed", async ({
  page,
  newHome,
  email,
}) => {
  // All pages in each of four states.
  test.slow();
  await expectRoomInThePortal(page, await newHome(longWords(email)));
});
