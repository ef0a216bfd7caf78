import type { Page } from "@playwright/test";
import { endSessions, expect, test } from "../homeowner/portal-fixtures.ts";
import { expectAboveFoot } from "./reception-fixtures.ts";
import { keepTemplates, TEMPLATES } from "./templates.ts";

// All of them begin from the one list of templates.
test.describe.configure({ mode: "default" });

const line = (page: Page, number: number) => page.getByRole("group", { name: `Line ${number}` });
const sums = (page: Page) => page.getByRole("complementary", { name: "What it comes to" });
const contract = (page: Page) => page.getByRole("region", { name: "Contract" });

/** The contract as it stands on the page, without what is only known once it is issued. */
async function sheetOf(page: Page): Promise<string> {
  const text = await page.getByRole("article").innerText();
  return text.replace(/^Issued .*$/m, "").replace(/\(SHA-256\):.*$/m, "");
}

test.beforeEach(async ({ request, person }) => {
  await keepTemplates(request, await person("ADMIN"));
});

test.describe("with a tablet held upright", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test("A rep writes a contract from templates and issues what they saw, then revises it knowing what changes", async ({
    page,
    home,
    person,
    enter,
  }) => {
    const rep = await person("SALES");
    await enter(rep);
    await page.goto(`/workspace/${home.projectId}`);
    await contract(page).getByRole("link", { name: "Write the contract" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Write the contract" })).toBeVisible();
    await page.getByRole("button", { name: /^Panels, 440 W/ }).tap();
    await page.getByRole("button", { name: /^Battery, 10 kWh/ }).tap();
    await expect(page.getByRole("button", { name: /^Charger/ })).toBeHidden();
    await expect(line(page, 1).getByLabel("Description")).toHaveValue("Solar panels of 440 W");
    await expect(line(page, 2).getByText("$7,890.00")).toBeVisible();
    await expect(sums(page)).toContainText("$14,490.00");
    await page.getByLabel("STCs").fill("78");
    await page.getByLabel("Value each").fill("$38");
    await page.getByRole("button", { name: "Add a rebate" }).tap();
    await page.getByLabel("Rebate", { exact: true }).fill("State rebate");
    await page.getByLabel("Amount", { exact: true }).fill("1,400");
    await expect(sums(page)).toContainText("$1,317.27");
    await expect(sums(page)).toContainText("$10,126.00");
    await expect(page.getByText(/Nobody said whether the customer asked/)).toBeVisible();
    await page.getByLabel(/^Deposit/).fill("1,449.01");
    await expect(page.getByText("The deposit is above 10 % of the price")).toBeVisible();
    await page.getByLabel(/^Deposit/).fill("1,449");
    await expect(page.getByText("The deposit is above 10 % of the price")).toBeHidden();
    await page.getByRole("radio", { name: "Yes, they asked us to come" }).check();
    await expect(page.getByText(/Nobody said whether the customer asked/)).toBeHidden();

    await page.reload();
    await expect(page.getByText("What you wrote earlier is back")).toBeVisible();
    await expect(sums(page)).toContainText("$10,126.00");
    await expectAboveFoot(page, "Preview");
    await page.getByRole("button", { name: "Preview" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "As Maja Øverby will read it" })).toBeFocused();
    const first = await sheetOf(page);
    await expectAboveFoot(page, "Issue version 1");
    await page.getByRole("button", { name: "Issue version 1" }).tap();
    await expect(contract(page)).toContainText("Version 1: with the customer");
    await expect(contract(page)).toContainText("$1,449.00");

    await enter(home.owner);
    await page.goto(`${home.path}/contract`);
    expect(await sheetOf(page)).toBe(first);

    await enter(rep);
    await page.goto(`/workspace/${home.projectId}`);
    await contract(page).getByRole("link", { name: "Revise the contract" }).tap();
    await line(page, 1).getByLabel("Quantity").fill("18");
    await page.getByRole("button", { name: "Remove line 2" }).tap();
    await page.getByRole("button", { name: /^New switchboard/ }).tap();
    await page.getByRole("button", { name: "Move line 2 up" }).tap();
    await expect(line(page, 1).getByLabel("Description")).toHaveValue("New switchboard");
    await page.getByLabel("What changed, in your words").fill("A switchboard in place of the battery.");
    await page.getByLabel(/^Deposit/).fill("");
    await page.getByRole("button", { name: "Preview" }).tap();
    const changes = page.getByRole("region", { name: "What changed since version 1" });
    await expect(changes.getByRole("listitem")).toHaveText([
      /New.*New switchboard.*\+\$1,745\.50/s,
      /Changed.*Solar panels.*16 × \$412\.50 → 18 × \$412\.50.*\+\$825\.00/s,
      /No longer in it.*Battery.*−\$7,890\.00/s,
      /Changed.*Deposit.*\$1,449\.00 → \$0\.00/s,
    ]);
    await page.getByRole("button", { name: "Change something" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: /^Revise the contract/ })).toBeFocused();
    await page.getByRole("button", { name: "Preview" }).tap();
    const second = [await changes.innerText(), await sheetOf(page)];
    await page.getByRole("button", { name: "Issue version 2" }).tap();
    await expect(contract(page)).toContainText("Version 2: with the customer");
    for (const version of [1, 2]) {
      const link = contract(page).getByRole("link", { name: `Version ${version} as PDF` });
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    }

    await enter(home.owner);
    await page.goto(`${home.path}/contract`);
    const read = page.getByRole("region", { name: "What changed since version 1" });
    expect([await read.innerText(), await sheetOf(page)]).toEqual(second);
  });
});

test.describe("when something is in the way", () => {
  test.use({ viewport: { width: 1180, height: 820 } });

  test("A rep is led to what is to be mended, and loses nothing when signed out meanwhile", async ({
    page,
    home,
    person,
    enter,
    database,
  }) => {
    const rep = await person("SALES");
    await enter(rep);
    await page.goto(`/workspace/contract/${home.projectId}`);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText(["Give at least one line."]);
    await page.getByRole("button", { name: /^Panels, 440 W/ }).click();
    await line(page, 1).getByLabel("Price each").fill("a lot");
    await page.getByLabel(/^Deposit/).fill("9.999");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText([
      "Type an amount like 1,234.50.",
      "Type an amount like 1,234.50.",
    ]);
    await page.getByRole("alert").getByRole("link").first().click();
    await expect(line(page, 1).getByLabel("Price each")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("400");
    await page.getByLabel(/^Deposit/).fill("7,000");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText([/more than what is left to pay/]);

    await page.getByLabel(/^Deposit/).fill("");
    await endSessions(database, rep);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("You've been signed out")).toBeVisible();
    await enter(rep);
    await page.goto(`/workspace/contract/${home.projectId}`);
    await expect(page.getByText("What you wrote earlier is back")).toBeVisible();
    await expect(sums(page)).toContainText("$6,400.00");

    await home.issue();
    await page.reload();
    await expect(page.getByText("Version 1 was issued since you wrote this")).toBeVisible();
    await expect(sums(page)).toContainText("$6,400.00");
    await page.getByRole("button", { name: "Start from version 1" }).click();
    await expect(sums(page)).toContainText("$10,126.00");
  });

  test("Nobody but staff finds the builder, and only where there is something to write", async ({
    page,
    request,
    home,
    person,
    enter,
  }) => {
    await page.goto(`/workspace/contract/${home.projectId}`);
    await expect(page.getByRole("heading", { name: "Write the contract" })).toBeHidden();
    await enter(await person("SALES"));
    const site = { fullAddress: "2 Moon St, Newtown NSW 2042" };
    const customer = { firstName: "Ann", lastName: "Lee", email: "ann.service@example.com" };
    const service = { type: "SERVICE", productsOfInterest: [{ solar: true }], customer, site };
    const { id } = await (await request.post("/api/projects", { data: service })).json();
    await page.goto(`/workspace/contract/${id}`);
    await expect(page.getByText("This is a service project: it has no contract.")).toBeVisible();
    await page.goto(`/workspace/${id}`);
    await expect(contract(page)).toContainText("A service project has no contract.");
    await home.staffPost("reject", { rejectReason: "The roof will not bear it." });
    await page.goto(`/workspace/contract/${home.projectId}`);
    await expect(page.getByText("The project is closed")).toBeVisible();
  });
});

test("An admin changes the templates, and is told when somebody else did meanwhile; sales find no such page", async ({
  page,
  request,
  person,
  enter,
}) => {
  const admin = await person("ADMIN");
  await keepTemplates(request, admin, TEMPLATES.slice(0, 2));
  await enter(admin);
  await page.goto("/admin/line-templates");
  const template = (number: number) => page.getByRole("group", { name: `Template ${number}` });
  await expect(template(2).getByLabel("Name")).toHaveValue("Battery, 10 kWh");
  await page.getByRole("button", { name: "Move template 2 up" }).click();
  await page.getByRole("button", { name: "Add a template" }).click();
  await expect(template(3).getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Cable");
  await page.getByRole("button", { name: "Save the templates" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Type an amount like 1,234.50.",
    "Say what it is.",
  ]);
  await template(3).getByLabel("What the contract says").fill("Cable, per metre");
  await template(3).getByLabel("Quantity").fill("2.5");
  await template(3).getByLabel("Price each").fill("32");
  await page.getByRole("button", { name: "Save the templates" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(template(1).getByLabel("Name")).toHaveValue("Battery, 10 kWh");
  await expect(template(3).getByLabel("Price each")).toHaveValue("32.00");

  await keepTemplates(request, admin, TEMPLATES.slice(0, 1));
  await template(1).getByLabel("Name").fill("Mine");
  await page.getByRole("button", { name: "Save the templates" }).click();
  await expect(page.getByText("Somebody else changed the templates meanwhile")).toBeVisible();
  await page.reload();
  await expect(template(1).getByLabel("Name")).toHaveValue("Mine");
  await page.getByRole("button", { name: "Show what they saved" }).click();
  await expect(template(1).getByLabel("Name")).toHaveValue("Panels, 440 W");
  await expect(template(2)).toBeHidden();

  await enter(await person("SALES"));
  await page.goto("/admin/line-templates");
  await expect(page.getByRole("button", { name: "Save the templates" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Line templates");
});
