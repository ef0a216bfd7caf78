import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { answersBefore, expectHeading, goOn } from "./journey.ts";

/** The summary of mistakes on top of the page; it has the focus, and names just these. */
async function expectSummary(page: Page, messages: string[]): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "Please look at this again" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(messages);
}

/** A link of the summary leads to its field, which says the same beside it and to screen readers. */
async function expectWayTo(page: Page, message: string, field: string): Promise<void> {
  await page.getByRole("alert").getByRole("link", { name: message }).click();
  const control = page.getByRole("textbox", { name: field }).or(page.getByRole("combobox", { name: field }));
  await expect(control).toBeFocused();
  await expect(control).toBeInViewport();
  await expect(control).toHaveAttribute("aria-invalid", "true");
  await expect(control).toHaveAccessibleDescription(new RegExp(message));
}

test("Whoever chooses nothing is asked to choose at least one", async ({ page }) => {
  await page.goto("/request/system");
  await goOn(page);
  await expectSummary(page, ["Choose at least one."]);
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByRole("checkbox", { name: "Solar panels" })).toBeFocused();
  await page.keyboard.press("Space");
  await goOn(page);
  await expectHeading(page, "Where would it go?");
});

test.describe("at the property", () => {
  test.use({ begun: answersBefore("property") });

  const REQUIRED = {
    "Enter the street number and name.": "Street number and name",
    "Enter the suburb or town.": "Suburb or town",
    "Choose the state or territory.": "State",
    "Enter the postcode.": "Postcode",
  };

  test("Whoever leaves the address empty reads what is missing and is led to each field", async ({
    page,
  }) => {
    await page.goto("/request/property");
    await goOn(page);
    await expectSummary(page, Object.keys(REQUIRED));
    for (const [message, field] of Object.entries(REQUIRED)) await expectWayTo(page, message, field);
    await page.getByLabel("State").selectOption("NSW");
    await expect(page.getByLabel("State")).toHaveAttribute("aria-invalid", "false");
  });

  test("Whoever mistypes the meter number is told kindly while typing, and again before going on", async ({
    page,
  }) => {
    const meter = page.getByRole("textbox", { name: "Meter number" });
    await page.goto("/request/property");
    await page.getByRole("radio", { name: "Meter number" }).check();
    await meter.fill("2001 9857 329");
    await expect(
      page.getByText("One character looks mistyped. Have another look at your bill."),
    ).toBeVisible();
    await goOn(page);
    await expect(page.getByRole("alert").getByRole("link")).toHaveText([/mistyped/]);
    await expectWayTo(page, "mistyped", "Meter number");
    await meter.fill("qaaavzzzzz 3");
    await expect(page.getByText("That looks right.")).toBeVisible();
    await goOn(page);
    await expectHeading(page, "Three photos save us a visit");
  });

  test("Whoever types a letter O in the meter number learns that there is none", async ({ page }) => {
    await page.goto("/request/property");
    await page.getByRole("textbox", { name: "Meter number" }).fill("2OO1985732");
    await expect(page.getByText("The letters I and O are never used: try 1 and 0.")).toBeVisible();
  });

  for (const [place, field] of Object.entries({
    "On one line": "Address",
    "Meter number": "Meter number",
    "A position": "What do people call this place?",
  })) {
    test(`Whoever tells the place by "${place}" and leaves it empty is led to the field`, async ({
      page,
    }) => {
      await page.goto("/request/property");
      await page.getByRole("radio", { name: place }).check();
      await goOn(page);
      await page.getByRole("alert").getByRole("link").last().click();
      const control = page.getByRole("textbox", { name: field, exact: field === "Address" });
      await expect(control).toHaveAttribute("aria-invalid", "true");
    });
  }

  test("A mistake in the folded details opens them", async ({ page }) => {
    await page.goto("/request/system");
    await page.getByRole("radio", { name: "Help with one I have" }).check();
    await goOn(page);
    await expectHeading(page, "Where would it go?");
    await page.getByRole("radio", { name: "On one line" }).check();
    await page.getByRole("textbox", { name: "Address" }).fill("14 Banksia Street, Thornbury VIC 3071");
    await page.getByText("Tell us more about the house").click();
    await page.getByRole("textbox", { name: "Year it went in" }).fill("long ago");
    await page.getByText("Tell us more about the house").click();
    await goOn(page);
    await page.getByRole("alert").getByRole("link").click();
    await expect(page.getByRole("textbox", { name: "Year it went in" })).toBeFocused();
  });
});

test.describe("about themselves", () => {
  test.use({ begun: answersBefore("you") });

  const REQUIRED = {
    "Enter a first name.": "First name",
    "Enter a last name.": "Last name",
    "Enter an e-mail address like name@example.com.": "E-mail",
  };

  test("Whoever leaves everything empty reads what is missing and is led to each field", async ({ page }) => {
    await page.goto("/request/you");
    await goOn(page);
    await expectSummary(page, Object.keys(REQUIRED));
    for (const [message, field] of Object.entries(REQUIRED)) await expectWayTo(page, message, field);
  });

  test("Whoever mends a mistake sees it go at once", async ({ page }) => {
    await page.goto("/request/you");
    await page.getByRole("textbox", { name: "E-mail" }).fill("maja at example");
    await goOn(page);
    const field = page.getByRole("textbox", { name: "E-mail" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await field.fill("maja@example.com");
    await expect(field).toHaveAttribute("aria-invalid", "false");
  });

  test("A business is asked for its name, and only a business", async ({ page }) => {
    await page.goto("/request/you");
    await expect(page.getByRole("textbox", { name: "Company name" })).toBeHidden();
    await page.getByRole("textbox", { name: "First name" }).fill("Maja");
    await page.getByRole("textbox", { name: "Last name" }).fill("Øverby");
    await page.getByRole("textbox", { name: "E-mail" }).fill("maja@example.com");
    await page.getByRole("radio", { name: "Yes" }).check();
    await page.getByRole("textbox", { name: "ABN" }).fill("123");
    await goOn(page);
    await expectSummary(page, ["Enter the company's name.", "An ABN has 11 digits."]);
    await expectWayTo(page, "Enter the company's name.", "Company name");
    await page.getByRole("radio", { name: "No" }).check();
    await goOn(page);
    await expectHeading(page, "Which days suit you?");
  });

  test("Whoever wants to be called is asked for a phone number", async ({ page }) => {
    await page.goto("/request/you");
    await page.getByRole("textbox", { name: "First name" }).fill("Maja");
    await page.getByRole("textbox", { name: "Last name" }).fill("Øverby");
    await page.getByRole("textbox", { name: "E-mail" }).fill("maja@example.com");
    await page.getByRole("radio", { name: "Call me" }).check();
    await goOn(page);
    await expectSummary(page, ["Add a phone number, so that we can call or text you."]);
    await expectWayTo(page, "Add a phone number", "Phone");
  });
});
