import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../homeowner/portal-fixtures.ts";

const SIZES = {
  "a tablet on its side": { width: 1180, height: 820 },
  "a tablet upright": { width: 820, height: 1180 },
  "a phone": { width: 390, height: 844 },
};

for (const [device, viewport] of Object.entries(SIZES)) {
  test(`A rep at ${device} reads how their business goes from pictures, and takes the same numbers along`, async ({
    page,
    person,
    enter,
    request,
    database,
  }) => {
    await page.setViewportSize(viewport);
    const staff = await person("SALES");
    const name = `Quill${crypto.randomUUID().slice(0, 8)}`;
    const post = async (path: string, data: object) => {
      const answer = await request.post(path, { data, headers: staff.token });
      expect(answer.ok(), await answer.text()).toBe(true);
      return String(Object(await answer.json()).id);
    };
    const project = (product: string) =>
      post("/api/projects", {
        productsOfInterest: [{ [product]: true }],
        customer: { firstName: "=Ída", lastName: name, email: `${name}@example.com` },
        site: { fullAddress: "5 Hakea Lane, Fremantle WA 6160" },
      });
    const [old, , agreed] = [await project("solar"), await project("solar"), await project("battery")];
    await database.query("UPDATE projects SET created_at = now() - interval '40 days' WHERE id = $1", [old]);
    await post(`/api/projects/${old}/stage`, { to: "QUOTING" });
    const lines = [{ description: "Battery", quantity: 1, unitPrice: 9_000_00 }];
    await post(`/api/projects/${agreed}/contracts`, { lines, solicited: true });
    await post(`/api/projects/${agreed}/accept`, {});
    await post(`/api/projects/${agreed}/charges`, { amount: 1_234_56, type: "Cash", paid_by: "Ída" });

    await enter(staff);
    await page.goto("/workspace");
    await page.getByRole("link", { name: "Pipeline" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Pipeline" })).toBeVisible();
    await page.getByRole("searchbox", { name: "Search projects" }).fill(name);
    await expect(page).toHaveURL(`/workspace/pipeline?q=${name}`);
    const stages = page.getByRole("figure", { name: "Open projects by stage and age" });
    await expect(stages.getByText("3 projects are open.")).toBeVisible();
    expect(await texts(page, "Open projects by stage and age")).toEqual(
      expect.arrayContaining(["Onboarding", "Quoting", "Committing"]),
    );
    const ofStages = await numbersOf(page, "Open projects by stage and age");
    expect(ofStages.filter(([, ...numbers]) => numbers.some((number) => number !== "0"))).toEqual([
      ["Onboarding", "1", "0", "0", "0", "1"],
      ["Quoting", "0", "0", "1", "0", "1"],
      ["Committing", "1", "0", "0", "0", "1"],
      ["All", "2", "0", "1", "0", "3"],
    ]);
    expect(await fileOf(page, "Stages and ages as CSV")).toEqual([
      "stage,This week,1 to 4 weeks,1 to 3 months,Over 3 months,all",
      ...ofStages.slice(0, -1).map((row) => row.join(",")),
    ]);

    for (const fold of await page.getByText("The same in numbers").all()) await fold.click();
    const ofWeeks = await numbersOf(page, "Requests and acceptances by week");
    expect(ofWeeks).toHaveLength(27);
    expect(ofWeeks.at(-1)).toEqual(["All", "3", "1"]);
    expect(ofWeeks.at(-2)?.slice(1)).toEqual(["2", "1"]);
    expect((await fileOf(page, "Weeks as CSV")).slice(1).map((line) => line.split(",").slice(1))).toEqual(
      ofWeeks.slice(0, -1).map((row) => row.slice(1)),
    );
    expect(await columnsOf(page, "Requests and acceptances by week")).toBe(3);

    const ofMonths = await numbersOf(page, "Money by month");
    expect(ofMonths.at(-1)).toEqual(["All", "1", "$1,234.56"]);
    expect((await fileOf(page, "Months as CSV")).at(-1)).toMatch(/^\d{4}-\d\d,1,1234\.56$/);
    expect(await columnsOf(page, "Money by month")).toBe(1);

    const list = await fileOf(page, "The list as CSV");
    expect(list).toHaveLength(4);
    expect(list.find((line) => line.includes(agreed))).toContain(
      `,Committing,,'=Ída ${name},${name}@example.com,,"5 Hakea Lane, Fremantle WA 6160",Battery,9000.00,0.00,1234.56,7765.44,,`,
    );

    await stages.getByRole("link", { name: "Quoting, 1 to 3 months" }).click();
    await expect(page).toHaveURL(`/workspace?q=${name}&stage=QUOTING&age=quarter`);
    await expect(page.getByRole("region", { name: "Projects" }).getByRole("listitem")).toHaveCount(1);
  });
}

/** The rows below the head of a table, without what is there for screen readers alone. */
function numbersOf(page: Page, name: string): Promise<string[][]> {
  return page
    .getByRole("table", { name })
    .locator("tbody tr, tfoot tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => {
          const hidden = cell.querySelector(".sr-only")?.textContent ?? "";
          return (cell.textContent ?? "").replace(hidden, "");
        }),
      ),
    );
}

async function texts(page: Page, name: string): Promise<string[]> {
  return page.getByRole("figure", { name }).locator("svg text").allTextContents();
}

/** How many columns of a picture are there to be seen. */
async function columnsOf(page: Page, name: string): Promise<number> {
  return page.getByRole("figure", { name }).locator("svg[role=img] rect:not([height='0'])").count();
}

async function fileOf(page: Page, link: string): Promise<string[]> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return text.slice(1).trimEnd().split("\r\n");
}

test("The pipeline is not there for homeowners, and others are led to the sign-in and back", async ({
  page,
  home,
  context,
}) => {
  expect(home.projectId).toBeTruthy();
  expect((await page.goto("/workspace/pipeline"))?.status()).toBe(404);
  await context.clearCookies();
  await page.goto("/workspace/pipeline?q=maja");
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent("/workspace/pipeline?q=maja")}`);
});
