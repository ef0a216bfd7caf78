import { expect, test } from "../homeowner/portal-fixtures.ts";
import { searchByKey } from "./keys.ts";

/** Two projects of people whom nobody else's search finds, the newer first. */
const NAMES = ["Ída", "Óli"] as const;

test("A rep with a keyboard searches, goes down the list, opens a project, and is told the keys", async ({
  page,
  person,
  enter,
  request,
}) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  const [name, staff] = [`Quill${crypto.randomUUID().slice(0, 8)}`, await person("SALES")];
  for (const firstName of NAMES.toReversed()) {
    const customer = { firstName, lastName: name, email: `${name}@example.com` };
    const site = { fullAddress: `${firstName.length} Hakea Lane ${firstName}, Fremantle WA 6160` };
    const data = { productsOfInterest: [{ solar: true }], customer, site };
    expect((await request.post("/api/projects", { data, headers: staff.token })).status()).toBe(201);
  }
  await enter(staff);
  await page.goto("/workspace");
  const search = page.getByRole("searchbox", { name: "Search projects" });
  const rows = page.getByRole("region", { name: "Projects" }).getByRole("listitem");
  const [ida, oli] = NAMES.map((firstName) => rows.getByRole("link", { name: `${firstName} ${name}` }));
  if (ida === undefined || oli === undefined) throw new Error("There are two.");
  const keys = page.getByRole("button", { name: "? for keys" });
  await expect(keys).toBeVisible();
  await page.keyboard.press("Control+/");
  await expect(search).not.toBeFocused();

  await searchByKey(page);
  await page.keyboard.type(`${name} j?k/`);
  await expect(search).toHaveValue(`${name} j?k/`);
  for (const _ of " j?k/") await page.keyboard.press("Backspace");
  await expect(page).toHaveURL(new RegExp(`q=${name}$`));
  await expect(rows).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(search).not.toBeFocused();
  await expect(search).toHaveValue(name);

  for (const [key, row] of [
    ["j", ida],
    ["j", oli],
    ["j", oli],
    ["k", ida],
    ["j", oli],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Óli ${name}` })).toBeVisible();
  await expect(oli).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("k");
  await expect(ida).toBeFocused();

  const sheet = page.getByRole("dialog", { name: "Keys" });
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(ida).toBeFocused();

  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await page.evaluate(closeAndOpenAtOnce);
  await expect(sheet.getByRole("checkbox")).toBeVisible();
  await sheet.getByRole("checkbox", { name: "Use single keys on this device" }).press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(ida).toBeFocused();
  await keys.press("Enter");
  await expect(sheet).toBeVisible();
});

test("On a narrow screen Escape leads back to the list, but not out of what somebody types", async ({
  page,
  home,
  person,
  enter,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(await person("SALES"));
  await page.goto(`/workspace/${home.projectId}?q=maja`);
  await expect(page.getByRole("button", { name: "? for keys" })).toBeHidden();
  await page.getByRole("button", { name: "Record money" }).click();
  const form = page.getByRole("form", { name: "Record money" });
  await form.getByLabel("Amount").fill("12.50");
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(page).toHaveURL(/maja$/);
  await page.getByRole("button", { name: "Record money" }).click();
  await expect(form.getByLabel("Amount")).toHaveValue("12.50");
  await form.getByRole("radio", { name: "Cash" }).check();
  await form.getByLabel("Amount").press("Control+Enter");
  await expect(page.getByText("$12.50 is recorded.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/workspace?q=maja");
});

/** Closes the open dialog and asks for the keys again in one breath, before the browser tells the page of the closing. */
async function closeAndOpenAtOnce(): Promise<void> {
  const dialog = document.querySelector("dialog[open]");
  const told = new Promise((resolve) => dialog?.addEventListener("close", resolve, { once: true }));
  dialog?.querySelector<HTMLElement>("button:last-of-type")?.click();
  for (let tries = 0; tries < 100 && dialog?.hasAttribute("open"); tries += 1) await Promise.resolve();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "?" }));
  await told;
}
