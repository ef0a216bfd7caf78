import type { Locator, Page } from "@playwright/test";
import { expect, type Home } from "../homeowner/portal-fixtures.ts";

/** What is kept on this tablet: the paths of pages and photos, how many changes wait and how many forms have typed words. */
export function keptOn(page: Page): Promise<{ paths: string[]; waiting: number; typed: number }> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const paths = requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
    const databases = await indexedDB.databases();
    const isThere = databases.some(({ name }) => name === "rooftop-waiting");
    const waiting = await new Promise<number>((resolve, reject) => {
      if (!isThere) return resolve(0);
      const opening = indexedDB.open("rooftop-waiting");
      opening.onerror = () => reject(new Error("The store does not open."));
      opening.onsuccess = () => {
        const count = opening.result.transaction("changes").objectStore("changes").count();
        count.onsuccess = () => {
          opening.result.close();
          resolve(count.result);
        };
      };
    });
    const typed = Object.keys(localStorage).filter((key) => key.startsWith("rooftop-kept:")).length;
    return { paths, waiting, typed };
  });
}

/** Opens a project from the list, as reps do, and waits until the tablet has both, with this many photos. */
export async function openAndKeep(page: Page, { projectId }: Home, photos: number): Promise<void> {
  await page.goto("/workspace");
  await page.locator(`a[data-row][href="/workspace/${projectId}"]`).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Maja Øverby" })).toBeVisible();
  await expect
    .poll(async () => {
      const { paths } = await keptOn(page);
      const isKept = ["/workspace", `/workspace/${projectId}`].every((path) => paths.includes(path));
      return [isKept, paths.filter((path) => path.endsWith("variant=thumb")).length];
    })
    .toEqual([true, photos]);
}

/** What the foot of the workspace tells. */
export function foot(page: Page): Locator {
  return page.getByRole("status", { name: "Reception" });
}

/** Without reception, a button that stays in sight is not under what tells of it, on a tablet or a phone. */
export async function expectAboveFoot(page: Page, name: string): Promise<void> {
  await page.context().setOffline(true);
  await expect(foot(page)).toContainText("Offline");
  const before = page.viewportSize();
  for (const size of [
    { width: 820, height: 1180 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, 0));
    const edges = async () => {
      const [button, told] = [
        await page.getByRole("button", { name }).boundingBox(),
        await foot(page).boundingBox(),
      ];
      return button !== null && told !== null && button.y + button.height <= told.y;
    };
    await expect.poll(edges, `${name}, ${size.width} wide`).toBe(true);
  }
  if (before !== null) await page.setViewportSize(before);
  await page.context().setOffline(false);
  await expect(foot(page)).toBeEmpty();
}

/** What keeps the browser from offering to install the page as an app; it offers nothing in the private windows of tests. */
export async function whyNoApp(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  await session.detach();
  return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
}
