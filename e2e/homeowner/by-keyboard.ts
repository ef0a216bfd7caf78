import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the target has the focus. Each stop on the way must be in sight, not under something else, and show that it has the focus. */
export async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    await expect.poll(() => hiddenFocus(page), "what has the focus and does not show it").toBeNull();
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
  }
  throw new Error(`${most} tabs did not lead to ${target.toString()}`);
}

/** What has the focus, when nobody can see that it does. */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    // Past the last control the focus leaves the page for the browser's own.
    if (active === null || active === document.body) return null;
    // The button in a date shows it by itself.
    if (active.matches("[type^=date]") && isInSight(active)) return null;
    const marked = [active, active.closest("label")].filter((element) => element !== null);
    return marked.some((element) => isInSight(element) && getComputedStyle(element).outlineStyle !== "none")
      ? null
      : active.outerHTML;

    function isInSight(element: Element): boolean {
      const { top, bottom, left, width } = element.getBoundingClientRect();
      if (width <= 1 || bottom <= 0 || top >= innerHeight) return false;
      const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(left + width / 2, middle);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }
  });
}
