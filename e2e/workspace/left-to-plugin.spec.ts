import { expect, part, test } from "./decision-fixtures.ts";

/** Everything, and something that we know nothing of. */
const LEFT = {
  capabilityManagedByPlugin: {
    notifications: "texts",
    contract: "sign",
    scheduling: "roster",
    payments: true,
    weather: { station: 7 },
  },
};
const MONEY = { amount: 1_000_00, type: "Bank transfer", paid_by: "Maja Øverby" };

test("a rep is asked for nothing that plugins see to, and reads what these record", async ({
  page,
  newHome,
  person,
  enter,
}) => {
  const { projectId, staffPost, issue } = await newHome(LEFT);
  await enter(await person("SALES"));
  await staffPost("stage", { to: "QUOTING" });
  await page.goto(`/workspace/${projectId}`);
  await expect(page.getByRole("link", { name: /Wait for the contract.*left to sign/ })).toBeVisible();
  await expect(part(page, "Contract")).toContainText("Left to sign.");
  await expect(part(page, "Contract").getByRole("link")).toHaveCount(0);
  await expect(part(page, "Money")).toContainText("Left to a plugin.");
  await expect(part(page, "Details")).toContainText("Left to roster");
  await page.goto(`/workspace/contract/${projectId}`);
  await expect(page.getByRole("heading", { level: 1, name: "No contract to write" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("It's left to sign");

  await issue();
  await page.goto(`/workspace/${projectId}`);
  await expect(part(page, "Contract")).toContainText("Version 1");
  await expect(part(page, "Contract")).toContainText("Left to sign.");
  await expect(page.getByRole("button", { name: "Hand to customer" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Revise the contract" })).toHaveCount(0);

  await staffPost("accept", {});
  await staffPost("charges", MONEY);
  await page.reload();
  await expect(
    page.getByRole("link", { name: /Wait for the inspection.*left to a plugin.*set by roster/ }),
  ).toBeVisible();
  await expect(part(page, "Money").getByRole("row", { name: "Received $1,000.00" })).toBeVisible();
  await expect(part(page, "Money")).not.toContainText(/due|deposit/i);
  await expect(part(page, "Money").getByRole("button")).toHaveCount(0);
});

test("a homeowner is asked for nothing that plugins see to, and reads what these record", async ({
  page,
  request,
  newHome,
}) => {
  const { projectId, path, owner, staffPost, issue } = await newHome(LEFT);
  await issue();
  await page.goto("/projects");
  await expect(page.getByRole("article")).toContainText("is on it");
  await page.goto(path);
  await expect(
    page.getByRole("heading", { level: 1, name: "Your contract comes another way" }),
  ).toBeVisible();
  const tasks = part(page, "What's yours to do").getByRole("listitem");
  await expect(tasks).toHaveText([/^Photos of your home/]);
  await expect(page.getByRole("link", { name: "Read the contract" })).toHaveCount(0);
  const money = page.getByRole("region", { name: "Money" }).filter({ visible: true });
  await expect(money).toContainText("You hear another way how and when to pay.");
  await expect(money).not.toContainText(/due|deposit/i);

  await page.goto(`${path}/contract`);
  await expect(page.getByText("You accept it another way, not on this page.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);
  await page.goto(`${path}/days`);
  await expect(page.getByText("For this project you're asked that another way.")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);

  await staffPost("accept", {});
  await staffPost("charges", MONEY);
  const preferences = `/api/projects/${projectId}/installation-preferences`;
  expect((await request.put(preferences, { data: [1, 2], headers: owner.token })).ok()).toBe(true);
  await page.goto(path);
  await expect(tasks).toHaveText([
    /^Photos of your home/,
    /^The contract, done.*Version 1 is accepted\./,
    /^Days that suit you, done/,
  ]);
  await expect(tasks.last().getByRole("link")).toHaveCount(0);
  await expect(money).toContainText("Bank transfer");
});
