import { expect, test } from "../homeowner/portal-fixtures.ts";
import { failedDelivery, newEndpoint } from "../webhooks.ts";
import { expectAllFine, expectFine } from "./every-side.ts";
import { someTemplates } from "./templates.ts";

// What moves would be looked at in between two colours.
test.use({ hasTouch: true, contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(180_000);

test("Admin is plain to everyone: people, tokens and templates, with mistakes and second looks", async ({
  page,
  request,
  person,
  enter,
}) => {
  const admin = await person("ADMIN");
  await someTemplates(request, admin);
  const other = await person("SALES");
  await enter(admin);
  await expectAllFine(page, ["/admin"]);
  await page.goto(`/admin/people?q=${other.email}`);
  await page.getByRole("button", { name: "Let somebody in" }).click();
  await page.getByRole("button", { name: "Let them in" }).click();
  await page.getByRole("row", { name: other.email }).getByRole("combobox").selectOption("Admin");
  await expectFine(page, "the people, and the form for a newcomer with mistakes");
  await page.getByRole("button", { name: `Shut out ${other.email}` }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFine(page, "the look before somebody is shut out");
  await expectAllFine(page, ["/admin/people?q=zzyzx"]);

  await page.goto("/admin/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByLabel("Days it is good for").fill("0");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expectFine(page, "the form for a token, with mistakes");
  await page.getByRole("textbox", { name: "Name" }).fill("Books");
  await page.getByLabel("Days it is good for").fill("1");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("heading", { name: "Copy the token now" })).toBeVisible();
  await expectFine(page, "the secret, and the tokens");
  await page.getByRole("button", { name: "Revoke Books" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFine(page, "the look before a token is revoked");

  await page.goto("/admin/line-templates");
  await page.getByRole("button", { name: "Add a template" }).click();
  await page.getByRole("button", { name: "Save the templates" }).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
  await expectFine(page, "the templates, with mistakes");
});

test("What admins set is plain to everyone: brand, terms and classes, with mistakes, and earlier terms", async ({
  page,
  person,
  enter,
}) => {
  await enter(await person("ADMIN"));
  await expectAllFine(page, ["/admin/brand"]);
  await page.getByRole("textbox", { name: "Name" }).fill(" ");
  await page.getByRole("textbox", { name: "Colour", exact: true }).fill("#ffd100");
  await page.getByRole("button", { name: "Save the brand" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expectFine(page, "the brand, with mistakes");

  await expectAllFine(page, ["/admin/terms?version=1", "/admin/terms"]);
  await page.getByRole("textbox", { name: "What contracts say" }).fill("# Ours\n\n[with solar] It shines.");
  await page.getByRole("button", { name: "Save the terms" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expectFine(page, "the terms, with a mistake");

  await expectAllFine(page, ["/admin/classes"]);
  for (const name of ["Gold", "Gold"]) {
    await page.getByRole("button", { name: "Add a class" }).click();
    await page.keyboard.type(name);
  }
  await page.getByRole("button", { name: "Save the classes" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expectFine(page, "the classes, with a mistake");
});

test("Webhooks are plain to everyone: the list, the form with mistakes, the secret, an endpoint and a delivery", async ({
  page,
  request,
  person,
  home,
  database,
  enter,
}) => {
  const admin = await person("ADMIN");
  await enter(admin);
  const description = `Books ${crypto.randomUUID()}`;
  // What happens in other tests is not for it.
  const { id } = await newEndpoint(request, admin, {
    description,
    url: `http://127.0.0.1:9/${"long".repeat(60)}`,
    eventTypes: ["File.RetakeAsked"],
  });
  const deliveryId = await failedDelivery(database, id, home.projectId);
  await page.goto("/admin/webhooks");
  await page.getByRole("button", { name: "Add an endpoint" }).click();
  await page.getByRole("radio", { name: "What I choose" }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expectFine(page, "the endpoints, and the form for one with mistakes");

  await page.getByRole("link", { name: description }).click();
  await page.getByRole("button", { name: "Add a second secret" }).click();
  await expect(page.getByRole("heading", { name: "Copy the secret now" })).toBeFocused();
  await page.getByRole("textbox", { name: "Address" }).fill("ftp://nowhere");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expectFine(page, "an endpoint with its new secret, and settings with a mistake");
  await page.getByRole("button", { name: "Retire the old secret" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFine(page, "the look before a secret is retired");
  await expectAllFine(page, [`/admin/webhooks/${id}?state=delivered`, `/admin/webhooks/${id}/${deliveryId}`]);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFine(page, "the look before something is sent again");
  expect((await request.delete(`/api/webhooks/${id}`, { headers: admin.token })).status()).toBe(200);
});
