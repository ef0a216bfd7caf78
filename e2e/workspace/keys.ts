import type { Page } from "@playwright/test";
import { expect } from "../homeowner/portal-fixtures.ts";

/** Goes to the search by its key. Pressed until it helps: a page is seen a moment before it listens to keys. */
export async function searchByKey(page: Page): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Search projects" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}
