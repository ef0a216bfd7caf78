import { expect, type Page } from "@playwright/test";
import { answersBefore, choose, expectHeading, goOn, PHOTOS, slotOf } from "./journey.ts";

const LONG = "Wolfeschlegelsteinhausenbergerdorff";

const SCREENS = [
  "/",
  "/request/system",
  "/request/property",
  "/request/photos",
  "/request/you",
  "/request/days",
  "/request/check",
  "/request/sent",
  "/nothing-here",
];

/** Answers with words that are longer than a narrow screen is wide. */
export function longAnswers() {
  const answers = answersBefore("check");
  answers.customer = { ...answers.customer, firstName: LONG, type: "BUSINESS", companyName: LONG + LONG };
  answers.site.accessNotes = LONG.repeat(4);
  return answers;
}

/** Opens every screen, one after another. */
export async function expectRoomOnEveryScreen(page: Page): Promise<void> {
  for (const screen of SCREENS) {
    await page.goto(screen);
    await expectRoom(page, screen);
  }
}

/** Opens each way to tell the place, with everything unfolded and all that can be wrong. */
export async function expectRoomForEveryPlace(page: Page): Promise<void> {
  await page.goto("/request/property");
  await page.getByText("Tell us more about the house").click();
  for (const place of ["Street address", "On one line", "Meter number", "A position"]) {
    await page.getByRole("radio", { name: place }).check();
    for (const box of await page.getByRole("textbox").filter({ visible: true }).all()) await box.clear();
    await goOn(page);
    await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
    await expectRoom(page, place);
  }
}

/** Opens the photos, with some that arrived and one that was refused. */
export async function expectRoomForPhotos(page: Page): Promise<void> {
  await page.goto("/request/photos");
  await expectHeading(page, "Three photos save us a visit");
  for (const { file, slot } of Object.values(PHOTOS)) await choose(page, slot, file);
  await expect(slotOf(page, PHOTOS.wayIn.slot).getByText("Got it")).toBeVisible();
  const letter = { name: `${LONG}.docx`, mimeType: "application/msword", buffer: Buffer.from("no photo") };
  await choose(page, PHOTOS.wall.slot, letter);
  await expect(page.getByText("We can't read this kind of file.")).toBeVisible();
  await expectRoom(page, "photos");
}

/** Nothing is wider than the window, and no control lies under something else or outside of the page. */
export async function expectRoom(page: Page, screen: string): Promise<void> {
  await page.waitForLoadState();
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const controls = [
      ...document.querySelectorAll("a:not([href='#main']), button, summary, select, textarea, input, label"),
    ];
    const unreachable = controls
      .filter((control) => !canBePressed(control))
      .map(({ outerHTML }) => outerHTML);
    return { overhang: Math.max(0, scrollWidth - clientWidth), unreachable, count: controls.length };

    function canBePressed(control: Element): boolean {
      const isMeantToBeSeen =
        control.checkVisibility({ visibilityProperty: true }) && control.clientWidth !== 1;
      if (!isMeantToBeSeen) return true;
      control.scrollIntoView({ block: "center", behavior: "instant" });
      // The first line of a link may be all that is pressed.
      const [{ left, top, width, height } = new DOMRect()] = control.getClientRects();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (control.contains(hit) || hit.contains(control));
    }
  });
  expect(found.count).toBeGreaterThan(0);
  expect({ ...found, screen }).toEqual({ overhang: 0, unreachable: [], count: found.count, screen });
}
