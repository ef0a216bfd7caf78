import { accepted } from "../contracts.ts";
import { decide, expect, happened, lookAt, open, part, test } from "./decision-fixtures.ts";
import { pressTwice } from "./fingers.ts";

test.use({ hasTouch: true });

// How a project goes well, deposit and all, is visit.spec.ts.

test("A rep takes back money that was written down wrong: it counts no longer and stays on record", async ({
  page,
  request,
  home,
  seen,
}) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await home.issue();
  await accepted(request, home);
  await open(page, home);
  const money = part(page, "Money");
  await expect(money).toContainText("The deposit of $1,000.00 is not here yet.");
  for (const typed of ["$1 000", "1,000.00"]) {
    await money.getByRole("button", { name: "Record money" }).dblclick();
    await expect(money.getByLabel("Paid by")).toHaveValue("Maja Øverby");
    await expect(money.getByLabel("Received")).toHaveAccessibleDescription(/In the site's time, AE[SD]T\.$/);
    await money.getByLabel("Amount").fill(typed);
    await money.getByRole("radio", { name: "Bank transfer" }).check();
    await expect(money.getByText("is received and $9,126.00 is due")).toBeVisible();
    await pressTwice(money.getByRole("button", { name: "Record $1,000.00" }));
    await expect(money.getByRole("status").filter({ hasText: "$1,000.00 is recorded." })).toBeFocused();
    await expect(money.getByText("The deposit of $1,000.00 is here.")).toBeVisible();
    expect((await seen()).charges).toEqual([1_000_00]);

    if (typed === "1,000.00") break;
    const look = await lookAt(page, money.getByRole("button", { name: "Take back $1,000.00" }));
    await expect(look).toContainText("$10,126.00 is due after it");
    await expect(look).toContainText("This stays on record");
    await expect(look).toContainText("$1,000.00, Bank transfer, paid by Maja Øverby");
    await decide(page, look, { deed: "Take it back", done: "It stays on record below." });
    await money.getByText("Taken back: 1").tap();
    await expect(money.getByText(/^Taken back by p\./)).toBeVisible();
  }
  expect((await seen()).events.slice(3)).toEqual(["Charge.Created", "Charge.Deleted", "Charge.Created"]);
});

for (const viewport of [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
]) {
  test.describe(`on a tablet of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test("A project that can't be done is rejected: the look says what is void, and the reason is asked for", async ({
      page,
      home,
      seen,
    }) => {
      await home.issue();
      await home.staffPost("charges", { amount: 500_00, type: "Cash", paid_by: "Maja Øverby" });
      await open(page, home);
      const stage = part(page, "Stage");
      const look = await lookAt(page, stage.getByRole("button", { name: "Reject the project" }));
      await expect(look).toContainText("It ends as Can't be done: the company can't do this site.");
      await expect(look).toContainText("Version 1 of the contract, which nobody accepted, becomes void.");
      await expect(look).toContainText(/Received so far\$500\.00Balance after it−\$500\.00/);
      await expect(look).toContainText("Maja Øverby gets an e-mail");
      await look.getByRole("button", { name: "Reject the project" }).click();
      await expect(look.getByLabel("Why can't it be done?")).toBeFocused();
      await expect(look.getByText("Say why, in a few words.")).toBeVisible();
      await look.getByLabel("Why can't it be done?").fill("The roof is too old.");
      await decide(page, look, { deed: "Reject the project", done: "The project is rejected." });
      await expect(stage.getByText("The roof is too old.")).toBeVisible();
      await expect(part(page, "Money").getByRole("button", { name: "Record money" })).toBeHidden();
      const after = await seen();
      expect(after).toMatchObject({ stage: "CLOSED", outcome: "FAILED" });
      expect(happened(after, "Project.Rejected")).toBe(1);
    });

    test("A project is closed for a customer: cancelled, because a contract was accepted", async ({
      page,
      request,
      home,
      seen,
    }) => {
      await home.issue();
      await accepted(request, home);
      await open(page, home);
      const stage = part(page, "Stage");
      const look = await lookAt(page, stage.getByRole("button", { name: "Close the project" }));
      await expect(look).toContainText("It ends as Cancelled: version 1 of the contract was accepted");
      await look.getByLabel("Why?").fill("They are moving away.");
      await look.getByLabel("Who closes it?").fill("Maja, on the phone");
      await page.keyboard.press("Escape");
      await expect(look).toBeHidden();
      expect(happened(await seen(), "Project.Closed")).toBe(0);
      await lookAt(page, stage.getByRole("button", { name: "Close the project" }));
      await expect(look.getByLabel("Why?")).toHaveValue("They are moving away.");
      await decide(page, look, { deed: "Close the project", done: "The project is closed." });
      await expect(stage.getByText(/^Maja, on the phone, written down by p\./)).toBeVisible();
      const after = await seen();
      expect(after).toMatchObject({ stage: "CLOSED", outcome: "CANCELLED" });
      expect(happened(after, "Project.Closed")).toBe(1);
    });
  });
}
