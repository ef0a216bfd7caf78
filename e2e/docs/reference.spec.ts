import { expectClear } from "../homeowner/clear.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";

test("An engineer reads an operation in the reference, tries it without a token, and then with theirs", async ({
  page,
  person,
}) => {
  const { token } = await person("SALES");
  await page.goto("/docs");
  const operation = page.locator("#operations-Projects-list-projects");
  await operation.getByRole("button", { name: /list projects/i }).click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.getByRole("button", { name: "Execute" }).click();
  const answer = operation.locator(".live-responses-table");
  await expect(answer).toContainText('"code": "unauthenticated"');

  await page.getByRole("button", { name: "Authorize" }).click();
  const dialog = page.locator(".modal-ux");
  await dialog
    .getByLabel(/api ?token|value/i)
    .last()
    .fill(String(token["authorization"]).replace("Bearer ", ""));
  await dialog.getByRole("button", { name: "Apply credentials" }).last().click();
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await operation.getByRole("button", { name: "Execute" }).click();
  await expect(answer).toContainText('"nextCursor"');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept, "a token is not kept in the browser").not.toMatch(/rt_[\w-]{20}/);
});

for (const width of [390, 1366]) {
  test(`The documentation is plain to everyone on ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/docs/start");
    await expectClear(page, "getting started");
    await page.goto("/docs");
    await expect(page.locator("#operations-Projects-create-project")).toBeVisible();
    await expectClear(page, "the reference");
    const operation = page.locator("#operations-Projects-create-project");
    await operation.getByRole("button", { name: /ask for a system/i }).click();
    await expect(operation.locator(".responses-table")).toBeVisible();
    await expectClear(page, "an operation");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
