import type { APIRequestContext, Page } from "@playwright/test";
import { logoPng } from "#lib/testing/logo-png.ts";
import { multipart } from "../files/multipart.ts";
import { expect, test } from "../fixtures.ts";
import { expectClear } from "../homeowner/clear.ts";
import { askToSignIn } from "../homeowner/entrance.ts";
import { openMail } from "../homeowner/outbox.ts";
import type { Headers, Person } from "../people.ts";

const PATH = "/api/brand";
const AS_BEFORE = {
  name: "Rooftop",
  phone: null,
  email: null,
  accent: "#2b6653",
  logoId: null,
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

/** Saves the brand as software does it: in place of whatever is there. */
async function save(request: APIRequestContext, { token }: Person, changes: object = {}) {
  const { version } = await (await request.get(PATH, { headers: token })).json();
  return request.put(PATH, { data: { ...AS_BEFORE, version, ...changes }, headers: token });
}

// The server is the worker's own: the tests after these find it as it was.
test.afterEach(async ({ request, person }) => {
  expect((await save(request, await person("ADMIN"))).status()).toBe(200);
});

test("the brand is an admin's to change: all others, and whoever has not read it as it is, change nothing", async ({
  request,
  person,
  refused,
  refusedUnchanged,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const { version } = await (await request.get(PATH, { headers: staff.readToken })).json();
  const logo = multipart([{ name: "file", fileName: "logo.png", bytes: await logoPng() }]);
  const put = (headers: Headers, changes: object = {}) =>
    request.put(PATH, { data: { ...AS_BEFORE, version, ...changes }, headers });
  const upload = (headers: Headers) =>
    request.post("/api/brand/logos", { ...logo, headers: { ...logo.headers, ...headers } });

  for (const act of [put, upload]) {
    await refusedUnchanged(() => act({}), { status: 401, code: "unauthenticated" });
    for (const headers of [owner.cookie, staff.cookie, staff.token, admin.readToken]) {
      await refusedUnchanged(() => act(headers), { status: 403, code: "forbidden" });
    }
  }
  await refused(await request.get(PATH), { status: 401, code: "unauthenticated" });
  await refused(await request.get(PATH, { headers: owner.token }), { status: 403, code: "forbidden" });
  await refusedUnchanged(() => put(admin.cookie, { version: undefined }), {
    status: 400,
    code: "validation_failed",
    paths: ["version"],
  });
  await refusedUnchanged(() => put(admin.cookie, { version: version + 1 }), {
    status: 409,
    code: "settings_changed",
  });
  const told = await refusedUnchanged(() => put(admin.cookie, { accent: "#ffd100" }), {
    status: 400,
    code: "validation_failed",
    paths: ["accent"],
  });
  expect(told.errors?.[0]?.message).toMatch(/4\.5:1 is needed\. The nearest that can be is #[0-9a-f]{6}\./);

  const svg = multipart([
    { name: "file", fileName: "logo.png", bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
  ]);
  await refusedUnchanged(
    () => request.post("/api/brand/logos", { ...svg, headers: { ...svg.headers, ...admin.token } }),
    { status: 415, code: "unsupported_media_type" },
  );
  const added = await upload(admin.token);
  const { id } = await added.json();
  expect([added.status(), added.headers()["location"]]).toEqual([201, `/api/brand/logos/${id}`]);
  const picture = await request.get(`/api/brand/logos/${id}`);
  expect(picture.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect((await put(admin.cookie, { logoId: id })).status()).toBe(200);
  await refusedUnchanged(() => put(admin.token), { status: 409, code: "settings_changed" });
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
  const admin = await person("ADMIN");
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
  await expectClear(page, "the brand");

  await page.getByRole("textbox", { name: "Phone" }).fill("1300 000 000");
  const { logo } = await (await request.get(PATH, { headers: admin.token })).json();
  await save(request, admin, { name, accent: "#7a2e8e", logoId: logo.id, timeZone: "Australia/Perth" });
  await page.getByRole("button", { name: "Save the brand" }).click();
  await expect(page.getByText("Somebody else changed the brand meanwhile")).toBeVisible();
  for (const phone of ["1300 000 001", "1300 000 002"]) {
    await page.reload();
    await expect(page.getByText("Somebody else changed the brand meanwhile")).toBeVisible();
    await page.getByRole("textbox", { name: "Phone" }).fill(phone);
  }
  const answered = page.waitForResponse(`**${PATH}`);
  await page.getByRole("button", { name: "Save the brand" }).click();
  expect((await answered).status()).toBe(412);
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
