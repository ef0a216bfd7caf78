import type { Page } from "@playwright/test";
import { logoPng } from "#lib/testing/logo-png.ts";
import { BRAND_PATH, saveBrand } from "../brand.ts";
import { expect, test } from "../fixtures.ts";
import { expectClear } from "../homeowner/clear.ts";
import { askToSignIn } from "../homeowner/entrance.ts";
import { openMail } from "../homeowner/outbox.ts";
import type { Person } from "../people.ts";

// The server is the worker's own: the tests after these find it as it was.
test.afterEach(async ({ request, person }) => {
  expect((await saveBrand(request, await person("ADMIN"))).status()).toBe(200);
});

/** Signs somebody in, past the sign-in. */
async function enter(page: Page, { cookie }: Person, { url }: { url: string }): Promise<void> {
  const [name = "", value = ""] = (cookie["cookie"] ?? "").split("=");
  await page.context().addCookies([{ name, value, url }]);
}

/** The colour behind an element, and of its words. */
function coloursOf(page: Page, name: string) {
  return page.getByRole("button", { name }).evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });
}

test("An admin gives the company its name, logo and colour; pages and mails show them; a pale colour and an old page are refused", async ({
  page,
  browser,
  request,
  person,
  server,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const admin = await person("ADMIN", { name: "Alex Admin" });
  await enter(page, admin, server);
  await page.goto("/admin");
  await page.getByRole("link", { name: "Brand" }).click();

  const name = "Sunny & <Sons> Roofs";
  const colour = page.getByRole("textbox", { name: "Colour", exact: true });
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await colour.fill("#ffd100");
  await expect(page.getByText("Too pale to be read: 4.5:1 is the least.")).toBeVisible();
  await page.getByRole("button", { name: "Save the brand" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Something here needs another look" });
  await expect(alert).toContainText(/Too pale to be read: 1\.\d:1, where 4\.5:1 is needed/);
  await expectClear(page, "the brand with a colour that is too pale");
  const nearest = page.getByRole("button", { name: /^Take #/ });
  await nearest.click();
  await expect(colour).not.toHaveValue("#ffd100");
  await expect(nearest).toBeHidden();

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(name);
  await colour.fill("7A2E8E");
  await page
    .getByLabel("Choose a logo")
    .setInputFiles({ name: "a.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") });
  await expect(page.getByText("This is no PNG, JPEG or WebP.")).toBeVisible();
  await page
    .getByLabel("Choose a logo")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await logoPng() });
  await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();
  await page.getByRole("button", { name: "Save the brand" }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeFocused();
  await expect(page.getByRole("banner").getByRole("img", { name })).toBeVisible();
  expect(await coloursOf(page, "Save the brand")).toEqual(["rgb(122, 46, 142)", "rgb(255, 255, 255)"]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect
    .poll(async () => (await coloursOf(page, "Save the brand"))[0])
    .not.toMatch(/^rgb\((122, 46, 142|127, 203, 173)\)$/);
  await expect(page.getByText(/^Saved .* by Alex Admin\.$/)).toBeVisible();
  await expectClear(page, "the brand");

  await page.getByRole("textbox", { name: "Phone" }).fill("1300 000 000");
  const { logo } = await (await request.get(BRAND_PATH, { headers: admin.token })).json();
  await saveBrand(request, admin, { name, accent: "#7a2e8e", logoId: logo.id, timeZone: "Australia/Perth" });
  await page.getByRole("button", { name: "Save the brand" }).click();
  await expect(page.getByText("Somebody else changed the brand meanwhile")).toBeVisible();
  for (const phone of ["1300 000 001", "1300 000 002"]) {
    await page.reload();
    await expect(page.getByText("Somebody else changed the brand meanwhile")).toBeVisible();
    await page.getByRole("textbox", { name: "Phone" }).fill(phone);
  }
  const answered = page.waitForResponse(`**${BRAND_PATH}`);
  await page.getByRole("button", { name: "Save the brand" }).click();
  expect((await answered).status()).toBe(409);
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveValue("1300 000 002");
  await page.getByRole("button", { name: "Show what they saved" }).click();
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Australia/Perth");

  const elsewhere = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  const visitor = await elsewhere.newPage();
  const refusedStyles: string[] = [];
  visitor.on("console", (message) => message.type() === "error" && refusedStyles.push(message.text()));
  await visitor.goto("/sign-in");
  await expect(visitor).toHaveTitle(`Sign in · ${name}`);
  await expect(visitor.getByRole("banner").getByRole("img", { name })).toBeVisible();
  await expectClear(visitor, "the sign-in under the company's brand");
  const owner = await person("CUSTOMER");
  const { email } = owner;
  await askToSignIn(visitor, email);
  const mail = await openMail(visitor, { to: email, subject: `Sign in to ${name}` });
  const inMail = mail.getByRole("img", { name });
  await expect(inMail).toBeVisible();
  expect(await inMail.evaluate((picture) => Reflect.get(picture, "naturalWidth"))).toBe(720);
  const button = mail.getByRole("link", { name: "Sign in", exact: true });
  await expect(button.locator("..")).toHaveCSS("background-color", "rgb(122, 46, 142)");

  await visitor.goto("/hand-over");
  await expect(visitor.getByRole("banner").getByRole("img", { name })).toBeVisible();
  await enter(visitor, owner, server);
  await visitor.goto("/projects");
  await expect(visitor).toHaveTitle(`My projects · ${name}`);
  await expect(visitor.getByRole("banner").getByRole("img", { name })).toBeVisible();
  await expect(visitor.locator("html")).toHaveCSS("--leaf", "#7a2e8e");
  expect(refusedStyles).toEqual([]);
  await elsewhere.close();
});
