import { expectClear } from "../homeowner/clear.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";
import { bearer } from "../people.ts";

test.use({ viewport: { width: 1180, height: 820 } });

test("An admin lets somebody in, makes them an admin, shuts them out and lets them in again", async ({
  page,
  person,
  enter,
  request,
  context,
}) => {
  await enter(await person("ADMIN"));
  await page.goto("/workspace");
  await page.getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Admin" })).toBeVisible();
  await page.getByRole("link", { name: /^People/ }).click();

  const name = `Pia ${crypto.randomUUID().slice(0, 8)}`;
  const email = `${crypto.randomUUID()}@example.com`;
  const opener = page.getByRole("button", { name: "Let somebody in" });
  await opener.click();
  await expect(page.getByRole("heading", { name: "Let somebody in" })).toBeFocused();
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "E-mail address" }).fill("pia");
  await page.getByRole("button", { name: "Let them in" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Something here needs another look" });
  await expect(alert).toContainText("Enter an e-mail address like name@example.com.");
  await page.reload();
  await page.getByRole("button", { name: "Let somebody in" }).click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(name);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("button", { name: "Let them in" }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: `${name} is let in` })).toBeFocused();

  await page.getByRole("searchbox", { name: /Find somebody/ }).fill(name);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  const row = page.getByRole("row", { name });
  await expect(page.getByRole("row")).toHaveCount(2);
  await row.getByRole("combobox").selectOption("Admin");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`From now on, ${name} is here as: Admin.`)).toBeVisible();

  await row.getByRole("button", { name: `Shut out ${name}` }).click();
  const look = page.getByRole("dialog", { name: `Shut out ${name}?` });
  await expect(look).toContainText("every API token of theirs stops working");
  await look.getByRole("button", { name: "Shut them out" }).click();
  await expect(row.getByText("Shut out", { exact: true })).toBeVisible();
  await row.getByRole("button", { name: `Let in again ${name}` }).click();
  await page.getByRole("button", { name: "Let them in", exact: true }).click();
  await expect(row.getByRole("combobox")).toHaveValue("ADMIN");

  const found = await context.request.get(`/api/users?q=${email}`);
  expect((await found.json()).items).toMatchObject([{ name, email, role: "ADMIN", disabled: false }]);
  expect((await request.get("/api/users")).status()).toBe(401);
});

test("An admin makes a token for a rep, copies it this once, and revokes it", async ({
  page,
  person,
  enter,
  request,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const rep = await person("SALES", `0.${crypto.randomUUID()}@example.com`);
  await enter(await person("ADMIN"));
  await page.goto("/admin/tokens");
  const name = `Books ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByRole("textbox", { name: "Days it is good for" }).fill("0");
  await page.getByRole("button", { name: "Make the token" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Something here needs another look" });
  await expect(alert.getByRole("link")).toHaveText([
    "Say what it is for, on one line.",
    "Give at least one day.",
  ]);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "Days it is good for" }).fill("30");
  await page.getByRole("combobox", { name: "Acts as" }).selectOption(rep.id);
  await page.getByRole("button", { name: "Make the token" }).dblclick();

  await expect(page.getByRole("heading", { name: "Copy the token now" })).toBeFocused();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const secret = await page.getByRole("textbox", { name: "The token" }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  const use = () => request.get("/api/projects", { headers: bearer(secret) });
  expect((await use()).status()).toBe(200);
  await page.getByRole("button", { name: "I have it" }).click();
  await expect(page.getByRole("button", { name: "Make a token" })).toBeFocused();

  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);
  const row = page.getByRole("row", { name });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(rep.email);
  await expect(row).toContainText(`${secret.slice(0, 8)}…`);
  await expect(row).toContainText("Last used");
  await row.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke it" }).click();
  await expect(row.getByText(/^Revoked/)).toBeVisible();
  expect((await use()).status()).toBe(401);
});

test("On a phone nothing of the lists hangs over the edge, however long a name is", async ({
  page,
  person,
  enter,
  database,
}) => {
  const admin = await person("ADMIN");
  await database.query("UPDATE users SET name = $2 WHERE id = $1", [
    (await person("SALES", `0.${"long".repeat(12)}.${crypto.randomUUID()}@example.com`)).id,
    "Wolfeschlegelsteinhausenbergerdorff-Papadopoulos",
  ]);
  await enter(admin);
  const data = { name: "Software".repeat(12), scope: "read", days: 1 };
  const made = await page.request.post("/api/tokens", { data, headers: { "sec-fetch-site": "same-origin" } });
  expect(made.status()).toBe(201);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/admin/people?q=Wolfeschlegel", "/admin/tokens"]) {
    await page.goto(path);
    await expect(page.getByRole("row").nth(1)).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, over]).toEqual([path, 0]);
    await expectClear(page, `${path} on a phone`);
  }
});

test("Sales and homeowners find none of it", async ({ page, person, enter, context }) => {
  for (const role of ["SALES", "CUSTOMER"] as const) {
    await context.clearCookies();
    await enter(await person(role));
    for (const path of [
      "/admin",
      "/admin/people",
      "/admin/tokens",
      "/admin/webhooks",
      "/admin/terms",
      "/admin/classes",
    ]) {
      const answer = await page.goto(path);
      expect([role, path, answer?.status()]).toEqual([role, path, 404]);
    }
  }
});
