import type { Locator, Page } from "@playwright/test";

interface Point {
  x: number;
  y: number;
}

/** Presses a button twice in one breath, before anything that the first press brings can lie under the second. */
export async function pressTwice(button: Locator): Promise<void> {
  await button.click({ trial: true });
  await button.evaluate((element: HTMLElement) => {
    element.focus();
    element.click();
    element.click();
  });
}

/** Moves two fingers, so many pixels apart at first and in the end, over the middle of something. */
export async function pinch(
  page: Page,
  target: Locator,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const { x, y, width, height } = await boxOf(target);
  const apart = (pixels: number) =>
    [-pixels / 2, pixels / 2].map((by) => ({ x: x + width / 2 + by, y: y + height / 2 }));
  const shares = [0, 0.25, 0.5, 0.75, 1];
  await touch(
    page,
    shares.map((share) => apart(from + (to - from) * share)),
  );
}

/** Draws a line with a finger, from one corner of something towards the other. */
export async function drawByFinger(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y } = await boxOf(target);
  await touch(
    page,
    [0, 1, 2, 3, 4].map((step) => [{ x: x + 20 + step * 18, y: y + 20 + step * 8 }]),
  );
}

/** Puts fingers down at the first places, moves them from place to place, lets them rest at the last, and lifts them. */
async function touch(page: Page, places: readonly Point[][]): Promise<void> {
  const fingers = await page.context().newCDPSession(page);
  const begun = Date.now() / 1_000 - places.length * PACE;
  const rests = [...places, ...places.slice(-1), ...places.slice(-1)];
  for (const [step, points] of rests.entries()) {
    await fingers.send("Input.dispatchTouchEvent", {
      type: step === 0 ? "touchStart" : "touchMove",
      touchPoints: points.map((point, id) => ({ ...point, id })),
      timestamp: begun + step * PACE,
    });
  }
  await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await fingers.detach();
}

/** Between two places, in seconds: whoever lifts a finger that still moves flings the page, and the next tap only stops it. */
const PACE = 0.1;

async function boxOf(target: Locator) {
  return (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}
