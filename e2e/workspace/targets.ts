import { expect, type Page } from "@playwright/test";

/** Pixels, both ways. */
const LEAST = 48;

/**
 * Whatever can be pressed is large enough for a finger. Links within a sentence are as large as its words; the one that leads
 * past the header is for keyboards.
 */
export async function expectLargeTargets(page: Page, screen: string): Promise<void> {
  const found = await page.evaluate((least) => {
    const root = document.querySelector("dialog[open]") ?? document;
    const controls = root.querySelectorAll(
      "a[href]:not([href='#main']), button, summary, select, textarea, input:not([type=hidden])",
    );
    return [...controls].flatMap((control) => {
      const { width, height } = placeOf(control).getBoundingClientRect();
      const isThere = placeOf(control).checkVisibility({ visibilityProperty: true }) && width > 1;
      const isSmall = isThere && (width < least - 0.5 || height < least - 0.5);
      if (!isSmall || isInSentence(control)) return [];
      return [`${nameOf(control)}: ${Math.round(width)} × ${Math.round(height)}`];
    });

    /** What is pressed in place of a mark that stands in a label, or of a field that nobody sees. */
    function placeOf(control: Element): Element {
      const isMark = control.matches("[type=checkbox], [type=radio], [type=file]");
      return (isMark && control instanceof HTMLInputElement && control.labels?.[0]) || control;
    }

    function isInSentence(control: Element): boolean {
      const around = control.parentElement?.textContent.trim() ?? "";
      return getComputedStyle(control).display === "inline" && around !== control.textContent.trim();
    }

    function nameOf(control: Element): string {
      const words = control.ariaLabel ?? placeOf(control).textContent.trim();
      return `${control.localName} “${words || control.id}”`;
    }
  }, LEAST);
  expect.soft(found, `what is too small for a finger on ${screen}`).toEqual([]);
}
