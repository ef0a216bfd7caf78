import type { Browser, Page } from "@playwright/test";
import { test as base, expect } from "../homeowner/portal-fixtures.ts";
import { newSession, type Person } from "../people.ts";
import { foot } from "./reception-fixtures.ts";

const TABLET = { width: 1180, height: 820 };

interface Fixtures {
  /** Two tablets with the same project open, each in the hands of a rep. */
  tablets: [Page, Page];
}

const test = base.extend<Fixtures>({
  tablets: async ({ browser, server, database, person, home }, use) => {
    const open = async (rep: Person) => {
      const page = await tablet(browser, server);
      const [name = "", value = ""] = (await newSession(database, server, rep.id)).split("=");
      await page.context().addCookies([{ name, value, url: server }]);
      await page.goto(`/workspace/${home.projectId}`);
      return page;
    };
    const pages: [Page, Page] = [await open(await person("SALES")), await open(await person("SALES"))];
    await use(pages);
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

async function tablet(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, viewport: TABLET, hasTouch: true })).newPage();
}

const part = (page: Page) => page.getByRole("region", { name: "Customer and site" });
const form = (page: Page, noun: "customer" | "site") =>
  page.getByRole("dialog", { name: `Edit the ${noun}` });
const edit = (page: Page, noun: "customer" | "site") =>
  part(page)
    .getByRole("button", { name: new RegExp(`the ${noun}$`) })
    .tap();

test("of two reps who edit the same site, the second is told what changed, loses nothing typed, and chooses", async ({
  tablets: [first, second],
}) => {
  await edit(first, "site");
  await edit(second, "site");

  await form(second, "site").getByLabel("Getting in").fill("Side gate, code 12.");
  await form(second, "site").getByLabel("Storeys").selectOption("Two");
  await form(second, "site").getByLabel("Postcode").fill("3072");

  await form(first, "site").getByLabel("Getting in").fill("Ring twice.");
  await form(first, "site").getByLabel("Roof").selectOption("Tiles");
  await form(first, "site").getByLabel("Postcode").fill("3070");
  await form(first, "site").getByRole("button", { name: "Save" }).tap();
  await expect(form(first, "site")).toBeHidden();
  await expect(part(first)).toContainText("Ring twice.");

  await form(second, "site").getByRole("button", { name: "Save" }).tap();
  const told = form(second, "site").getByRole("alert");
  await expect(told).toContainText("Somebody else changed this meanwhile");
  await expect(told.getByRole("link")).toHaveText(["Choose for: Postcode", "Choose for: Getting in"]);
  await expect(told).toBeFocused();
  await expect(form(second, "site").getByRole("status")).toContainText("Roof: Tiles");
  await expect(form(second, "site").getByRole("textbox", { name: "Getting in" })).toHaveValue(
    "Side gate, code 12.",
  );
  await expect(form(second, "site").getByLabel("Storeys")).toHaveValue("2");
  await expect(form(second, "site").getByLabel("Roof")).toHaveValue("TILE");

  const postcode = form(second, "site").getByRole("group", { name: "Postcode: yours or theirs" });
  await expect(postcode).toContainText("saved 3070 meanwhile. You typed 3072");
  await form(second, "site").getByRole("button", { name: "Save" }).tap();
  await expect(told, "nothing is saved before both are chosen").toBeVisible();
  await postcode.getByRole("button", { name: "Use theirs" }).tap();
  const gettingIn = form(second, "site").getByRole("group", { name: "Getting in: yours or theirs" });
  await expect(gettingIn.getByRole("button", { name: "Keep mine" })).toBeFocused();
  await gettingIn.getByRole("button", { name: "Keep mine" }).tap();
  await form(second, "site").getByRole("button", { name: "Save" }).tap();
  await expect(form(second, "site")).toBeHidden();

  for (const words of ["3070", "Side gate, code 12.", "Tiles", "Two"]) {
    await expect(part(second)).toContainText(words);
  }
  await expect(part(second)).not.toContainText("Ring twice.");
});

test("a rep whose answer was lost on the way is asked nothing: the edit goes again by itself", async ({
  tablets: [first],
}) => {
  await edit(first, "customer");
  await form(first, "customer").getByLabel("Phone").fill("+61412345678");
  await first.route("**/api/customers/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    await route.fetch();
    return route.abort();
  });
  await form(first, "customer").getByRole("button", { name: "Save" }).tap();
  await expect(form(first, "customer")).toBeHidden();
  await expect(foot(first)).toContainText("1 edit");
  await first.unrouteAll({ behavior: "wait" });
  await expect(part(first)).toContainText("0412 345 678");
  await expect(part(first)).not.toContainText("Waiting to be sent");
  await expect(foot(first)).toBeHidden();
});

test("what a rep typed and did not save is there again after the tablet was put away, brought up to date", async ({
  tablets: [first, second],
}) => {
  await edit(first, "customer");
  await form(first, "customer").getByLabel("Last name").fill("Øverby-Lund");
  await first.keyboard.press("Escape");
  await expect(part(first)).toContainText("Not saved yet");

  await edit(second, "customer");
  await form(second, "customer").getByLabel("First name").fill("Maia");
  await form(second, "customer").getByLabel("First name").press("Control+Enter");
  await expect(part(second)).toContainText("Maia Øverby");

  await first.reload();
  await edit(first, "customer");
  await expect(form(first, "customer").getByLabel("Last name")).toHaveValue("Øverby-Lund");
  await expect(form(first, "customer").getByLabel("First name")).toHaveValue("Maia");
  await expect(form(first, "customer").getByRole("status")).toContainText("First name: Maia");
  await form(first, "customer").getByRole("button", { name: "Save" }).tap();
  await expect(part(first)).toContainText("Maia Øverby-Lund");
  await expect(part(first)).not.toContainText("Not saved yet");
});

test("a rep who mistypes is told at the field, by words that say what to do", async ({
  tablets: [first],
}) => {
  await edit(first, "site");
  await form(first, "site").getByLabel("NMI").fill("20019857327");
  await form(first, "site").getByRole("button", { name: "Save" }).tap();
  const told = form(first, "site").getByRole("alert");
  await expect(told.getByRole("link")).toHaveText([/looks mistyped/]);
  await told.getByRole("link").tap();
  await expect(form(first, "site").getByLabel("NMI")).toBeFocused();
  await expect(form(first, "site").getByLabel("NMI")).toHaveAttribute("aria-invalid", "true");
});
