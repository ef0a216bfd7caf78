import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { type Answers, emptyAnswers } from "#lib/request/answers.rules.ts";

/** Real photos as phones make them: a JPEG stored on its side, a PNG and a HEIC. */
export const PHOTOS = {
  board: { file: pathOf("switchboard-on-its-side.jpg"), slot: "The switchboard" },
  wall: { file: pathOf("wall.png"), slot: "Where it could go" },
  wayIn: { file: pathOf("way-in.heic"), slot: "The way in" },
} as const;

export const MAJA = { firstName: "Maja", lastName: "Øverby", phone: "0412 345 678" } as const;

/** Answers of somebody who has come as far as the step named, all earlier ones filled. */
export function answersBefore(step: "property" | "photos" | "you" | "days" | "check"): Answers {
  const answers = emptyAnswers();
  answers.productsOfInterest = [{ solar: true, battery: false, ev_charger: true }];
  if (step === "property") return answers;
  answers.site.address = {
    line1: "14 Banksia Street",
    line2: "",
    suburb: "Thornbury",
    state: "VIC",
    postcode: "3071",
  };
  if (step === "photos" || step === "you") return answers;
  // Any address marks that there is one: each person gets an own one.
  answers.customer = { ...answers.customer, ...MAJA, email: "anybody@example.com" };
  if (step === "check") answers.preferences.customerPreferredDays = ["1", "3"];
  return answers;
}

/** Waits until the page with this heading stands there, alive. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.waitForLoadState();
}

/** Presses the button that leads to the next step. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
}

/** From the photos to the last page, one step after the other as a person would: each page is there before it is left. */
export async function goOnToTheLastPage(page: Page): Promise<void> {
  for (const heading of ["Who are we talking to?", "Which days suit you?", "Have a last look"]) {
    await goOn(page);
    await expectHeading(page, heading);
  }
}

/** One of the three photos asked for. */
export function slotOf(page: Page, slot: string): Locator {
  return page.getByRole("region", { name: slot });
}

/** Chooses a file for a photo, as from a phone's gallery. */
export async function choose(
  page: Page,
  slot: string,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await slotOf(page, slot)
    .getByLabel(/^Choose/)
    .setInputFiles(file);
}

export async function answerSystem(page: Page): Promise<void> {
  await expectHeading(page, "What can we help you with?");
  await page.getByRole("checkbox", { name: "Solar panels" }).check();
  await page.getByRole("checkbox", { name: "An EV charger" }).check();
  await goOn(page);
}

export async function answerProperty(page: Page): Promise<void> {
  await expectHeading(page, "Where would it go?");
  await page.getByLabel("Street number and name").fill("14 Banksia Street");
  await page.getByLabel("Unit, building or lot").fill("Unit 2");
  await page.getByLabel("Suburb or town").fill("Thornbury");
  await page.getByLabel("State").selectOption("VIC");
  await page.getByLabel("Postcode").fill("3071");
  await page.getByRole("textbox", { name: "Meter number" }).fill("2001 9857 328");
  await expect(page.getByText("That looks right.")).toBeVisible();
  await page.getByText("Tell us more about the house").click();
  await page.getByLabel("Roof").selectOption("Metal sheets");
  await page.getByLabel("Power supply").selectOption("I don't know");
  await page.getByLabel("Getting in").fill("Side gate sticks.\nThe dog is friendly.");
  await goOn(page);
}

export async function answerYou(page: Page, email: string): Promise<void> {
  await expectHeading(page, "Who are we talking to?");
  await page.getByLabel("First name").fill(MAJA.firstName);
  await page.getByLabel("Last name").fill(MAJA.lastName);
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Phone" }).fill(MAJA.phone);
  await page.getByRole("radio", { name: "Text me" }).check();
  await page.getByLabel("Anything else we should know?").fill("We're away in July. 🏖️");
  await goOn(page);
}

export async function answerDays(page: Page): Promise<void> {
  await expectHeading(page, "Which days suit you?");
  await page.getByRole("checkbox", { name: "Monday" }).check();
  await page.getByRole("checkbox", { name: "Wednesday" }).check();
  await expect(page.getByText("Mondays and Wednesdays suit you.")).toBeVisible();
  await goOn(page);
}

/** Sends the request from the last step and reads its reference on the thanks. */
export async function send(page: Page): Promise<string> {
  await expectHeading(page, "Have a last look");
  await page.getByRole("button", { name: "Send request" }).click();
  await expectHeading(page, `Thank you, ${MAJA.firstName}`);
  return referenceOn(page);
}

/** The reference that the last page shows. */
export async function referenceOn(page: Page): Promise<string> {
  const reference = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return reference.innerText();
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`photos/${name}`, import.meta.url));
}
