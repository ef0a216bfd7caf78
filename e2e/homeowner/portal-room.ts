import type { Page } from "@playwright/test";
import { expectHeading } from "./journey.ts";
import { accept, draw, type Home } from "./portal-fixtures.ts";
import { expectRoom } from "./room.ts";

const LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);

/** Somebody whose every word is longer than a narrow screen is wide. */
export function longWords(email: string) {
  return {
    customer: { firstName: LONG, lastName: LONG, email, type: "BUSINESS", companyName: LONG },
    site: { address: { line1: LONG, suburb: LONG.slice(0, 60), state: "VIC", postcode: "3071" } },
  };
}

const OFFER_IN_LONG_WORDS = {
  lines: [
    { description: LONG, quantity: 123_456.789, unitPrice: 123 },
    { description: `${LONG}\n${LONG}`, quantity: 1, unitPrice: 98_765_432 },
  ],
  rebates: [{ description: LONG, amount: 1_234_567 }],
  changes: LONG,
  solicited: false,
};

async function expectRoomAt(page: Page, screens: readonly string[]): Promise<void> {
  for (const screen of screens) {
    await page.goto(screen);
    await expectRoom(page, screen);
  }
}

/** Opens every page of a project, from the first day to a bad end. */
export async function expectRoomInThePortal(page: Page, home: Home): Promise<void> {
  const pages = ["", "/contract", "/days", "/close"].map((rest) => home.path + rest);
  await expectRoomAt(page, ["/projects", "/account", "/sign-in", ...pages]);
  await home.issue(OFFER_IN_LONG_WORDS);
  await home.staffPost("charges", { amount: 98_765_432, type: "Cash", paid_by: LONG, description: LONG });
  await expectRoomAt(page, pages);
  await page.goto(`${home.path}/contract`);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await page.getByText("Draw a signature as well").click();
  await draw(page);
  await expectRoom(page, "a contract with mistakes and a drawing");
  await accept(page, 1, LONG);
  await page.getByText("Evidence").click();
  await expectRoom(page, "the receipt");
  await home.issue({ ...OFFER_IN_LONG_WORDS, deposit: 1_000_000 });
  await expectRoomAt(page, [...pages, `${home.path}/contract?version=1`]);
  await home.staffPost("reject", { rejectReason: LONG });
  await expectRoomAt(page, ["/projects", ...pages]);
}

/** Opens every page on the way in, mistakes included. */
export async function expectRoomOnTheWayIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  const longest = `${"l".repeat(60)}@${"o".repeat(60)}.example.com`;
  await page.getByRole("textbox", { name: "E-mail" }).fill(longest);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await expectHeading(page, "Check your mail");
  await page.getByText("Nothing there?").click();
  await expectRoom(page, "the code's page");
  await page.goto("/sign-in/link#token=0123456789");
  await expectRoom(page, "the link's page");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expectHeading(page, "This link doesn't work any more");
  await expectRoom(page, "a spent link");
  await expectRoomAt(page, ["/outbox"]);
}
