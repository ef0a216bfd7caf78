import type { Page } from "@playwright/test";
import { type Receiver, startReceiver, verifies } from "#lib/testing/receiver.ts";
import { test as base, expect } from "../homeowner/portal-fixtures.ts";
import { newEndpoint } from "../webhooks.ts";

interface Fixtures {
  /** Software that listens, and answers with `status` at the time. */
  receiver: Receiver & { status: number };
}

const test = base.extend<Fixtures>({
  receiver: async ({ browserName: _ }, use) => {
    const answer = { status: 204 };
    const receiver = await startReceiver(() => answer.status);
    await use(Object.assign(answer, receiver));
    await receiver.stop();
  },
});

test.use({ viewport: { width: 1180, height: 820 } });

const unique = () => `Books ${crypto.randomUUID().slice(0, 8)}`;
const copied = (page: Page) => page.getByRole("textbox", { name: "The secret", exact: true }).inputValue();

/** The page says so, once what happens behind it has happened. */
const untilSaid = (page: Page, words: string) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText(words, { timeout: 1_000 });
  }).toPass();

test("An admin has software told, sees that it was, and sends again what never arrived", async ({
  page,
  request,
  receiver,
  person,
  home,
  database,
  enter,
}) => {
  const admin = await person("ADMIN");
  await enter(admin);
  const description = unique();
  const change = (xref: string) =>
    request.patch(`/api/projects/${home.projectId}`, { data: { xref }, headers: admin.token });
  const told = () => receiver.messages.filter(({ event }) => event.data.projectId === home.projectId);

  await page.goto("/admin");
  await page.getByRole("link", { name: /^Webhooks/ }).click();
  await page.getByRole("button", { name: "Add an endpoint" }).click();
  await expect(page.getByRole("heading", { name: "Add an endpoint" })).toBeFocused();
  await page.getByRole("textbox", { name: "What it is for" }).fill(description);
  await page.getByRole("radio", { name: "What I choose" }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Something here needs another look" });
  await expect(alert.getByRole("link")).toHaveText([/^Give an address/, /^Choose at least one event/]);
  await page.getByRole("textbox", { name: "Address" }).fill(receiver.url);
  await page.getByRole("checkbox", { name: "Details changed" }).check();
  await page.getByRole("button", { name: "Add it" }).dblclick();
  await expect(page.getByRole("heading", { name: "Copy the secret now" })).toBeFocused();
  const secret = await copied(page);
  await page.getByRole("button", { name: "I have it" }).click();
  await expect(page.getByRole("button", { name: "Add an endpoint" })).toBeFocused();
  await expect(page.getByRole("link", { name: description })).toHaveCount(1);

  await change("A-1");
  await expect.poll(told).toHaveLength(1);
  expect(told().map((message) => verifies(secret, message))).toEqual([true]);
  await page.getByRole("link", { name: description }).click();
  await untilSaid(page, "Details changed");
  const row = page.getByRole("list", { name: "Deliveries" }).getByRole("link").first();
  await untilSaid(page, "tried once");
  await row.click();
  await expect(page.getByText("It was taken.")).toBeVisible();
  await expect(page.getByText('"type":"Project.Updated"')).toBeVisible();

  receiver.status = 500;
  await change("A-2");
  await page.getByRole("link", { name: description }).click();
  await untilSaid(page, "It answered 500.");
  // Three days later.
  await database.query(
    "UPDATE webhook_deliveries SET state = 'failed', ended_at = now() WHERE project_id = $1 AND state = 'pending'",
    [home.projectId],
  );
  receiver.status = 204;
  await page.getByRole("link", { name: "Failed", exact: true }).click();
  await expect(page.getByRole("link", { name: "Failed", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await row.click();
  await page.getByRole("button", { name: "Send again" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "It's on its way again." })).toBeFocused();
  await expect.poll(() => told().length).toBeGreaterThan(2);
  await untilSaid(page, "It was taken.");
  await expect(page.getByText("It answered 500.").first()).toBeVisible();
  expect(new Set(told().map(({ event }) => event.id)).size).toBe(2);

  await page.getByRole("link", { name: description }).click();
  await page.getByRole("button", { name: "Remove the endpoint" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Webhooks" })).toBeVisible();
  await expect(page.getByRole("link", { name: description })).toHaveCount(0);
});

test("An admin gives an endpoint a new secret, and never overwrites what another admin set", async ({
  page,
  request,
  person,
  enter,
}) => {
  const admin = await person("ADMIN");
  await enter(admin);
  const description = unique();
  const { id, secret } = await newEndpoint(request, admin, { description, eventTypes: ["File.RetakeAsked"] });
  await page.goto(`/admin/webhooks/${id}`);
  const what = page.getByRole("textbox", { name: "What it is for" });
  await what.fill(`${description}, mine`);
  await page.getByRole("button", { name: "Add a second secret" }).click();
  expect(await copied(page)).not.toBe(secret.value);
  await page.getByRole("button", { name: "I have it" }).click();
  await page.getByRole("button", { name: "Retire the old secret" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByRole("button", { name: "Add a second secret" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Retire/ })).toHaveCount(0);

  // A change of the secrets is no change of the settings.
  await page.getByRole("checkbox", { name: "It is on" }).uncheck();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The settings are saved." })).toBeFocused();
  await expect(page.getByRole("heading", { level: 1, name: `${description}, mine` })).toBeVisible();

  const path = `/api/webhooks/${id}`;
  const etag = (await request.get(path, { headers: admin.token })).headers()["etag"] ?? "";
  const data = { description: `${description}, theirs` };
  await what.fill(`${description}, again`);
  const theirs = await request.patch(path, { data, headers: { ...admin.token, "if-match": etag } });
  expect(theirs.status()).toBe(200);
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Somebody else changed the endpoint" }),
  ).toBeFocused();
  await expect(what).toHaveValue(`${description}, again`);
  await page.reload();
  await expect(what).toHaveValue(`${description}, again`);
  await page.getByRole("button", { name: "Show what they saved" }).click();
  await expect(what).toHaveValue(`${description}, theirs`);
  expect(await (await request.get(path, { headers: admin.token })).json()).toMatchObject(data);
  expect((await request.delete(path, { headers: admin.token })).status()).toBe(200);
});
