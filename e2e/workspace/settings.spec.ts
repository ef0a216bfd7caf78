import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { expectClear } from "../homeowner/clear.ts";
import { newSession, type Person } from "../people.ts";
import { newBareProject } from "../projects.ts";

// What an admin sets counts for everybody: these tests share a server that nobody else's pages come from.
test.describe.configure({ mode: "default" });
test.use({ viewport: { width: 1180, height: 820 } });

const terms = (page: Page) => page.getByRole("textbox", { name: "What contracts say" });
const read = (page: Page) => page.getByRole("article", { name: "The terms" });

test.describe("what counts for every contract and project", () => {
  test.beforeEach(async ({ context, database, server, person }) => {
    const enter = async ({ id }: Person) => {
      const [name = "", value = ""] = (await newSession(database, server.url, id)).split("=");
      await context.addCookies([{ name, value, url: server.url }]);
    };
    await enter(await person("ADMIN", { name: "Alex Admin" }));
  });

  test("An admin rewrites the terms beside what customers will read, and overwrites nobody", async ({
    page,
    request,
    person,
    database,
  }) => {
    const project = await newBareProject(request, await person("CUSTOMER"));
    await page.goto("/admin");
    await page.getByRole("link", { name: "Contract terms" }).click();
    await expect(terms(page)).toHaveValue(/^# What we do/);
    const { length } = await terms(page).inputValue();
    await expect(read(page)).toContainText("Rooftop supplies and installs what the price table lists");
    await expect(read(page).getByRole("heading", { name: "Certificates" })).toBeVisible();
    await page.getByRole("checkbox", { name: "Certificates" }).uncheck();
    await expect(read(page).getByRole("heading", { name: "Certificates" })).toHaveCount(0);
    await page.getByRole("checkbox", { name: "A deposit" }).uncheck();
    await expect(read(page)).toContainText("Nothing is due before");

    await terms(page).fill("# Ours\n\n{company} comes.\n\n[with solar] The sun shines.");
    await page.getByRole("button", { name: "Save the terms" }).click();
    const fault = page
      .getByRole("alert")
      .filter({ hasText: "Something here needs another look" })
      .getByRole("link", { name: "“[with solar]” is no mark." });
    await expectClear(page, "terms with a mistake");
    await fault.click();
    await expect(terms(page)).toBeFocused();
    await page.reload();
    await expect(terms(page)).toHaveValue(/\[with solar\] The sun shines\.$/);
    await terms(page).fill("# Ours\n\n{company} comes.\n\n[with a deposit] The sun shines.");
    await expect(read(page)).toHaveText("OursRooftop comes.The sun shines.");
    await page.getByRole("button", { name: "Save the terms" }).dblclick();
    await expect(page.getByText("Saved. New contracts get them.")).toBeVisible();
    const versions = page.getByRole("region", { name: "Versions" }).getByRole("listitem");
    await expect(versions).toHaveText([
      /^Version 2In new contracts\. Saved .* by Alex Admin\.$/,
      /^Version 1/,
    ]);

    const other = { version: 2, text: "# Theirs\n\nThey come." };
    const { token: headers } = await person("ADMIN");
    expect((await request.put("/api/contract-terms", { data: other, headers })).status()).toBe(200);
    await terms(page).fill("# Mine\n\nI come.");
    await page.getByRole("button", { name: "Save the terms" }).click();
    await expect(page.getByText("Somebody else changed the terms meanwhile")).toBeVisible();
    await expect(versions.getByRole("link")).toHaveText(["Version 3", "Version 2", "Version 1"]);
    await expect(terms(page)).toHaveValue("# Mine\n\nI come.");
    for (const draft of ["# Mine\n\nI come soon.", "# Mine\n\nI come later."]) {
      await page.reload();
      await expect(page.getByText("Somebody else changed the terms meanwhile")).toBeVisible();
      await terms(page).fill(draft);
    }
    const answered = page.waitForResponse("**/api/contract-terms");
    await page.getByRole("button", { name: "Save the terms" }).click();
    expect((await answered).status()).toBe(409);
    await expect(terms(page)).toHaveValue("# Mine\n\nI come later.");
    await page.getByRole("button", { name: "Show what they saved" }).click();
    await expect(terms(page)).toHaveValue(other.text);
    await versions.getByRole("link", { name: "Version 1" }).click();
    const first = await page.getByRole("region", { name: "Version 1" }).locator("p").nth(1).innerText();
    expect([first.length, first.includes("[with certificates] The price")]).toEqual([length, true]);

    await page.goto(`/workspace/contract/${project}`);
    await expect(page.getByText("It gets the terms version 3: the preview shows them.")).toBeVisible();
    const { rows } = await database.query("SELECT count(*)::int AS count FROM contract_terms");
    expect(rows).toEqual([{ count: 3 }]);
  });

  test("An admin lists the classes that projects are sorted into, and staff choose among them", async ({
    context,
    page,
    request,
    person,
  }) => {
    const project = await newBareProject(request, await person("CUSTOMER"));
    const { token: headers } = await person("SALES");
    const path = `/api/projects/${project}`;
    expect((await request.patch(path, { data: { class: "From the CRM" }, headers })).status()).toBe(200);
    await page.goto("/admin");
    await page.getByRole("link", { name: "Project classes" }).click();
    const add = page.getByRole("button", { name: "Add a class" });
    for (const name of ["Gold", "Tin", "Gold"]) {
      await add.click();
      await page.keyboard.type(name);
    }
    await page.getByRole("button", { name: "Save the classes" }).click();
    await page.getByRole("alert").getByRole("link", { name: "This class is there already." }).click();
    await expect(page.getByRole("textbox", { name: "Class 3" })).toBeFocused();
    await page.getByRole("button", { name: "Remove class 3" }).click();
    await page.getByRole("button", { name: "Move class 2 up" }).click();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Save the classes" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "this can't wait on the device" });
    await expect(alert).toContainText("What you typed is still here.");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Save the classes" }).click();
    await expect(page.getByText("Saved. Projects can be sorted into them.")).toBeVisible();

    await page.goto(`/workspace/${project}`);
    const details = page.getByRole("region", { name: "Details" });
    await details.getByRole("button", { name: "Change class or reference" }).click();
    const choice = details.getByRole("combobox", { name: "Class" });
    await expect(choice).toHaveValue("From the CRM");
    await expect(choice.getByRole("option")).toHaveText(["Tin", "Gold", "From the CRM"]);
    await choice.selectOption("Tin");
    await details.getByRole("button", { name: "Save" }).click();
    await expect(details.getByText("Saved.")).toBeVisible();
    const now = await request.get(path, { headers });
    expect(await now.json()).toMatchObject({ class: "Tin" });
  });
});
