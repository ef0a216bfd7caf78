import { expectClear } from "../homeowner/clear.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("A rep keeps a filter under a name and finds it on another device, renames it and removes it", async ({
  page,
  browser,
  server,
  person,
  enter,
  context,
}) => {
  const rep = await person("SALES");
  await enter(rep);
  await page.goto("/workspace");
  await expect(page.getByRole("button", { name: "Save this filter" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Stage" }).selectOption("Quoting");
  await page.getByRole("combobox", { name: "Waiting on" }).selectOption("On us");
  await page.getByRole("searchbox", { name: "Search projects" }).fill("Hakea");
  await expect(page).toHaveURL("/workspace?q=Hakea&stage=QUOTING&waitingOn=company");
  await page.getByRole("button", { name: "Save this filter" }).tap();
  const name = page.getByRole("textbox", { name: "Name of this filter" });
  await expect(name).toBeFocused();
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(page.getByText("Give it a name, on one line.")).toBeVisible();
  await expectClear(page, "a filter without a name");
  await name.fill("To price at Hakea, which is a long name for a filter");
  await page.getByRole("button", { name: "Save", exact: true }).dblclick();
  await expect(page.getByText("Saved. You find it here on any device.")).toBeFocused();
  const saved = page.getByRole("navigation", { name: "Saved filters" });
  await expect(saved.getByRole("link", { name: /^To price at Hakea/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByRole("combobox", { name: "Waiting on" }).selectOption("On anyone");
  await page.getByRole("button", { name: "Save this filter" }).tap();
  await name.fill("Hakea");
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(saved.getByRole("link")).toHaveText(["Hakea", /^To price/]);
  await page.getByRole("button", { name: "Rename Hakea" }).tap();
  await name.fill("To price at Hakea, which is a long name for a filter");
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(page.getByText("You have a filter of this name already.")).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill("All at Hakea");
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(saved.getByRole("link").first()).toHaveText("All at Hakea");
  await expectClear(page, "saved filters");

  const tablet = await browser.newContext({ baseURL: server, viewport: { width: 1180, height: 820 } });
  await tablet.addCookies(await context.cookies());
  const other = await tablet.newPage();
  await other.goto("/workspace?type=SALES");
  await other.getByRole("link", { name: /^To price at Hakea/ }).click();
  await expect(other).toHaveURL("/workspace?q=Hakea&stage=QUOTING&waitingOn=company");
  await expect(other.getByRole("searchbox", { name: "Search projects" })).toHaveValue("Hakea");
  await expect(other.getByRole("combobox", { name: "Stage" })).toHaveValue("QUOTING");
  await other.getByRole("button", { name: /^Remove To price/ }).click();
  await expect(other.getByText(/is removed\. Your list stays as it is\.$/)).toBeFocused();
  await expect(other.getByRole("navigation", { name: "Saved filters" }).getByRole("link")).toHaveText([
    "All at Hakea",
  ]);
  await tablet.close();

  await context.clearCookies();
  await enter(await person("SALES"));
  await page.goto("/workspace?q=Hakea&stage=QUOTING");
  await expect(page.getByRole("button", { name: "Save this filter" })).toBeVisible();
  await expect(saved).toHaveCount(0);
});
