import { accepted } from "../contracts.ts";
import { endSessions } from "../homeowner/portal-fixtures.ts";
import { decide, expect, happened, lookAt, open, part, test } from "./decision-fixtures.ts";

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

const UNASKED = { solicited: false };

test("While the customer may cool off, the page says until when no money is taken, and why", async ({
  page,
  request,
  home,
  seen,
}) => {
  await home.issue(UNASKED);
  await open(page, home);
  const money = part(page, "Money");
  await money.getByRole("button", { name: "Record money" }).click();
  await money.getByLabel("Amount").fill("100");
  await money.getByRole("radio", { name: "Cash" }).check();
  await accepted(request, home);
  await money.getByRole("button", { name: "Record $100.00" }).click();
  await expect(money.getByText(/No money before \d+ \w+ \d{4} at 11:59\spm AE[SD]T/)).toBeVisible();
  await expect(money.getByText("they may still change their mind until then")).toBeVisible();
  await expect(money.getByRole("button", { name: "Record money" })).toBeHidden();
  expect((await seen()).charges).toEqual([]);
});

test("Going back asks why, and the same way on can be taken again", async ({ page, home, seen }) => {
  await home.issue();
  await open(page, home);
  const stage = part(page, "Stage");
  for (const _ of [1, 2]) {
    const back = await lookAt(page, stage.getByRole("button", { name: "Back to Quoting" }));
    await back.getByRole("button", { name: "Go back to Quoting" }).click();
    await expect(back.getByLabel("Why does it go back?")).toBeFocused();
    await back.getByLabel("Why does it go back?").fill("One more battery.");
    await decide(page, back, { deed: "Go back to Quoting", done: "It's back at Quoting." });
    const on = await lookAt(page, stage.getByRole("button", { name: "Move to Considering" }));
    await decide(page, on, { deed: "Move to Considering", done: "It's at Considering now." });
  }
  const after = await seen();
  expect(after.stage).toBe("CONSIDERING");
  expect(happened(after, "Project.StageChanged")).toBe(4);
});

test("The same money may come twice: two charges; and a warning says when it is more than the deposit", async ({
  page,
  home,
  seen,
}) => {
  await home.issue();
  await open(page, home);
  const money = part(page, "Money");
  for (const charges of [[600_00], [600_00, 600_00]]) {
    await money.getByRole("button", { name: "Record money" }).click();
    await money.getByLabel("Amount").fill("600");
    await money.getByRole("radio", { name: "Credit card" }).check();
    await expect(money.getByText("more than the deposit of $1,000.00")).toBeVisible({
      visible: charges.length === 2,
    });
    await money.getByRole("button", { name: "Record $600.00" }).click();
    await expect(money.getByRole("button", { name: "Take back $600.00" })).toHaveCount(charges.length);
    expect((await seen()).charges).toEqual(charges);
  }
});

test("What was typed survives the end of a session", async ({ page, home, rep, enter, database }) => {
  await home.issue();
  await open(page, home);
  const money = part(page, "Money");
  await money.getByRole("button", { name: "Record money" }).click();
  await money.getByLabel("Amount").fill("1,234.50");
  await money.getByLabel("Paid by").fill("Grandma");
  await money.getByRole("radio", { name: "Cash" }).check();
  await endSessions(database, rep);
  await money.getByRole("button", { name: "Record $1,234.50" }).click();
  await expect(money.getByText("You've been signed out")).toBeVisible();
  await enter(rep);
  await open(page, home);
  await money.getByRole("button", { name: "Record money" }).click();
  await expect(money.getByLabel("Amount")).toHaveValue("1,234.50");
  await expect(money.getByLabel("Paid by")).toHaveValue("Grandma");
  await expect(money.getByLabel("Cash")).toBeChecked();
});

test("A decision is not queued without a connection: it says so, and is done once when pressed again", async ({
  page,
  home,
  seen,
}) => {
  await home.issue();
  await open(page, home);
  const stage = part(page, "Stage");
  const look = await lookAt(page, stage.getByRole("button", { name: "Close the project" }));
  // It arrives, and the answer is lost.
  await page.route(
    "**/close",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await look.getByRole("button", { name: "Close the project" }).click();
  await expect(look.getByText("this can't wait on the device")).toBeVisible();
  await decide(page, look, { deed: "Close the project", done: "The project is closed." });
  expect(happened(await seen(), "Project.Closed")).toBe(1);
});

test("Staff sort a project into a class and note its outside reference", async ({
  page,
  request,
  home,
  rep,
}) => {
  await open(page, home);
  const details = part(page, "Details");
  await details.getByRole("button", { name: "Change class or reference" }).click();
  await details.getByRole("textbox", { name: "Class" }).fill("Rooftop solar");
  await details.getByLabel("Outside reference").fill("CRM-4711");
  await details.getByRole("button", { name: "Save" }).click();
  await expect(details.getByRole("status").filter({ hasText: "Saved." })).toBeFocused();
  await expect(details.getByText("CRM-4711")).toBeVisible();
  await details.getByRole("button", { name: "Change class or reference" }).click();
  await details.getByRole("textbox", { name: "Class" }).fill("");
  await details.getByRole("button", { name: "Save" }).click();
  await expect(details.getByRole("link", { name: "This can be changed, but not emptied." })).toBeVisible();
  const answer = await request.get(`/api/projects/${home.projectId}`, { headers: rep.token });
  expect(await answer.json()).toMatchObject({ class: "Rooftop solar", xref: "CRM-4711" });
});
