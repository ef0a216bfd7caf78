import { expect, type Page } from "@playwright/test";
import { expectClear } from "../homeowner/clear.ts";
import { expectLargeTargets } from "./targets.ts";

const SIDES = [
  { device: "a tablet on its side", viewport: { width: 1180, height: 820 } },
  { device: "a tablet upright", viewport: { width: 820, height: 1180 } },
  { device: "a phone", viewport: { width: 390, height: 844 } },
] as const;

/**
 * Looks at what is on the page however the tablet is held, and on a phone, in both themes: nothing stands in the way of
 * anybody, nothing hangs over the edge, and a finger can press whatever is there to be pressed.
 */
export async function expectFine(page: Page, screen: string): Promise<void> {
  for (const { device, viewport } of SIDES) {
    await page.setViewportSize(viewport);
    const here = `${screen}, on ${device}`;
    await expectLargeTargets(page, here);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, `how far ${here}, hangs over`).toBeLessThanOrEqual(0);
    // What lies under a bar that stays in sight is there to be scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(drawn);
    await expectClear(page, here);
  }
}

/** Opens pages one after another and looks at each. */
export async function expectAllFine(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expectFine(page, path);
  }
}

/** The page is there as it is now: what was asked for before is drawn. */
function drawn(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
