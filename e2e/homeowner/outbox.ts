import { expect, type FrameLocator, type Page } from "@playwright/test";

interface Wanted {
  to: string;
  subject: string | RegExp;
}

/** Opens somebody's newest mail of a subject, on the page where mails lie that no mail server takes, once it is written. */
export async function openMail(page: Page, { to, subject }: Wanted): Promise<FrameLocator> {
  const mail = page
    .getByRole("listitem")
    .filter({ hasText: to })
    .getByRole("link", { name: subject })
    .first();
  await expect
    .poll(
      async () => {
        await page.goto("/outbox");
        return mail.isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await mail.click();
  await page.waitForURL(/\/outbox\/./);
  return page.frameLocator("iframe");
}
