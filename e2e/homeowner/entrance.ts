import type { Page } from "@playwright/test";
import { expectHeading } from "./journey.ts";
import { openMail } from "./outbox.ts";

/** From the sign-in page to the one that says to look at the mail. */
export async function askToSignIn(page: Page, email: string): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await expectHeading(page, "Check your mail");
}

/** Reads the mail that was asked for, follows its link and presses the button there. */
export async function signInByLink(page: Page, email: string): Promise<void> {
  const mail = await openMail(page, { to: email, subject: /^Sign in to/ });
  await mail.getByRole("link", { name: "Sign in" }).click();
  await expectHeading(page, "Nearly there");
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The six digits of the mail that was asked for. */
export async function codeFor(page: Page, email: string): Promise<string> {
  const mail = await openMail(page, { to: email, subject: /^Sign in to/ });
  return mail.getByText(/^\d{6}$/).innerText();
}
