import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectClear } from "../homeowner/clear.ts";
import { askToSignIn, codeFor } from "../homeowner/entrance.ts";
import { choose, expectHeading, PHOTOS } from "../homeowner/journey.ts";
import { loseAnswers } from "../homeowner/line.ts";
import { endSessions, type Home } from "../homeowner/portal-fixtures.ts";
import type { Person } from "../people.ts";
import { expect, happened, open, part, test } from "./decision-fixtures.ts";
import { foot, keptOn, openAndKeep, whyNoApp } from "./reception-fixtures.ts";

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, serviceWorkers: "allow" });

const NEEDS = "This needs reception, so that both sides have the same record.";

test("Without reception a rep opens the list, projects with their photos and a draft; what needs both sides says why it waits", async ({
  context,
  page,
  home,
  rep: _,
  seen,
}) => {
  await home.issue();
  await page.goto("/account");
  await expect(page.locator("link[rel=manifest]"), "homeowners install nothing").toHaveCount(0);
  await page.evaluate(async () => (await caches.open("workspace-pages-0")).put("/earlier", new Response()));
  await open(page, home);
  await choose(page, PHOTOS.wall.slot, PHOTOS.wall.file);
  await expect(part(page, "Photos").getByRole("link", { name: PHOTOS.wall.slot })).toBeVisible();
  await page.goto(`/workspace/contract/${home.projectId}`);
  await page.getByLabel("Description").first().fill("Panels of 450 W");
  await openAndKeep(page, home, 1);
  expect((await keptOn(page)).paths, "what an earlier worker kept").not.toContain("/earlier");
  expect(await whyNoApp(page)).toEqual([]);

  const hanging = `**/workspace/${home.projectId}`;
  await context.route(hanging, () => undefined);
  await page.reload();
  await expect(foot(page), "while nothing comes of it").toContainText("Offline. This is how it looked on");
  await context.unroute(hanging);
  await expect(foot(page)).toBeEmpty();

  await context.setOffline(true);
  await expect(foot(page)).toContainText(
    /Offline\. This is how it looked on \d+ \w+, \d+:\d+\s[ap]m AE[SD]T/,
  );
  await page.reload();
  await expectHeading(page, "Maja Øverby");
  const small = part(page, "Photos").getByRole("link", { name: PHOTOS.wall.slot }).locator("img");
  await small.scrollIntoViewIfNeeded();
  await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  const money = part(page, "Money");
  await money.getByRole("button", { name: "Record money" }).tap();
  await expect(money.getByText(NEEDS)).toBeVisible();
  await money.getByLabel("Amount").fill("100");
  await money.getByRole("radio", { name: "Cash" }).check();
  await money.getByRole("button", { name: "Record $100.00" }).tap();
  await expect(money.getByRole("alert").filter({ hasText: "this can't wait on the device" })).toBeFocused();
  await expect(money.getByLabel("Amount")).toHaveValue("100");
  for (const deed of ["Reject the project", "Close the project", "Move to Committing"]) {
    await part(page, "Stage").getByRole("button", { name: deed }).tap();
    await expect(page.getByRole("dialog").getByText(NEEDS)).toBeVisible();
    await page.getByRole("button", { name: "Leave it as it is" }).tap();
  }
  await expect(page.getByRole("region", { name: "Sign it here" }).getByText(NEEDS)).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await expectClear(page, "a project without reception");

  await page.goto(`/workspace/contract/${home.projectId}`);
  await expect(page.getByLabel("Description").first()).toHaveValue("Panels of 450 W");
  await page.goto(`/workspace/${randomUUID()}`);
  await expectHeading(page, "This page isn't on this device");
  await page.getByRole("link", { name: "The list of projects" }).tap();
  await expectHeading(page, "Projects");
  await page.getByRole("searchbox").fill("Maja");
  await expect(page.getByText("Searching needs reception.")).toBeVisible();
  await page.locator(`a[data-row][href="/workspace/${home.projectId}"]`).tap();
  await expectHeading(page, "Maja Øverby");

  await context.setOffline(false);
  await expect(foot(page)).not.toContainText("Offline");
  expect((await seen()).charges).toEqual([]);
});

test("Photos and edits wait for reception, outlive the tab and go once; what somebody else changed is chosen, not merged", async ({
  context,
  page: killed,
  request,
  home,
  rep,
  seen,
}) => {
  await killed.setViewportSize({ width: 820, height: 1180 });
  await openAndKeep(killed, home, 0);
  await context.setOffline(true);
  await choose(killed, PHOTOS.board.slot, PHOTOS.board.file);
  await expect(foot(killed)).toContainText("Waiting for reception: 1 photo");
  const records = part(killed, "Customer and site");
  await records.getByRole("button", { name: "Edit the site" }).tap();
  const form = killed.getByRole("dialog", { name: "Edit the site" });
  await form.getByLabel("Getting in").fill("Side gate, code 12.");
  await form.getByRole("button", { name: "Save" }).tap();
  await expect(form).toBeHidden();
  await expect(records.getByRole("status").filter({ hasText: "Waiting to be sent" })).toBeVisible();
  const details = part(killed, "Details");
  await details.getByRole("button", { name: "Change class or reference" }).tap();
  await details.getByLabel("Outside reference").fill("CRM-4711");
  await details.getByRole("button", { name: "Save" }).tap();
  await records.getByRole("button", { name: "Edit the customer" }).tap();
  const customer = killed.getByRole("dialog", { name: "Edit the customer" });
  await customer.getByLabel("Phone").fill("+61412345678");
  await customer.getByRole("button", { name: "Save" }).tap();
  await expect(foot(killed)).toContainText("Waiting for reception: 1 photo, 3 edits");
  await killed.close();

  await editMeanwhile(request, home, rep);
  const page = await context.newPage();
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await tab.goto(`/workspace/${home.projectId}`);
    await expect(foot(tab)).toContainText("Waiting for reception: 1 photo, 3 edits");
  }
  for (const tab of [page, second]) await loseAnswers(tab, `*/api/projects/${home.projectId}/files`, 1);
  await context.setOffline(false);
  for (const tab of [page, second]) {
    await expect(foot(tab)).toContainText("Not taken, and needs a look: 2 edits");
  }
  await expect(part(page, "Photos").getByRole("link", { name: PHOTOS.board.slot })).toBeVisible();
  await expect(part(page, "Customer and site")).toContainText("0412 345 678");
  expect(happened(await seen(), "File.Attached")).toBe(1);
  // The office's two, and this rep's of the customer.
  expect(happened(await seen(), "Project.Updated")).toBe(3);

  await page.bringToFront();
  await page.getByRole("button", { name: "Show what is not sent" }).tap();
  const list = page.getByRole("dialog", { name: "Not sent yet" });
  await expect(list.getByRole("listitem")).toContainText([
    /Edit of the site.*Somebody else changed this meanwhile/,
    /Edit of the details.*Somebody else changed this meanwhile/,
  ]);
  await expectClear(page, "what is not sent");
  await list.getByRole("link", { name: "Maja Øverby" }).first().tap();
  await part(page, "Customer and site").getByRole("button", { name: "Go on editing the site" }).tap();
  const mine = page.getByRole("group", { name: "Getting in: yours or theirs" });
  await expect(mine).toContainText("saved Ring twice. meanwhile. You typed Side gate, code 12.");
  await mine.getByRole("button", { name: "Keep mine" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).tap();
  await expect(part(page, "Customer and site")).toContainText("Side gate, code 12.");
  const own = part(page, "Details");
  await own.getByRole("button", { name: "Change class or reference" }).tap();
  const reference = own.getByRole("group", { name: "Outside reference: yours or theirs" });
  await expect(reference).toContainText("saved OFFICE-1 meanwhile. You typed CRM-4711.");
  await own.getByRole("button", { name: "Save" }).tap();
  const alert = own.getByRole("alert").filter({ hasText: "Somebody else changed this meanwhile" });
  await expect(alert).toBeFocused();
  await alert.getByRole("link", { name: "Choose for: Outside reference" }).tap();
  await expect(reference.getByRole("button", { name: "Keep mine" })).toBeFocused();
  await reference.getByRole("button", { name: "Use theirs" }).tap();
  await own.getByRole("button", { name: "Save" }).tap();
  await expect(own.getByText("OFFICE-1")).toBeVisible();
  for (const tab of [page, second]) await expect(foot(tab)).toBeEmpty();
  expect((await keptOn(page)).waiting).toBe(0);
});

/** Somebody in the office says how to get in, and what they call the project, meanwhile. */
async function editMeanwhile(request: APIRequestContext, { projectId }: Home, rep: Person): Promise<void> {
  const asked = { headers: rep.token };
  const project = `/api/projects/${projectId}`;
  const { site } = Object(await (await request.get(project, asked)).json());
  const path = `/api/sites/${String(site.id)}`;
  const tag = (await request.get(path, asked)).headers()["etag"] ?? "";
  const headers = { ...rep.token, "if-match": tag };
  expect((await request.patch(path, { data: { accessNotes: "Ring twice." }, headers })).status()).toBe(200);
  expect((await request.patch(project, { data: { xref: "OFFICE-1" }, ...asked })).status()).toBe(200);
}

test("An edit that waited overwrites nothing that somebody changes while it is sent, and goes after what is none of its matter", async ({
  context,
  page,
  request,
  home,
  rep,
}) => {
  const project = `/api/projects/${home.projectId}`;
  const office = [{ class: "GOLD" }, { xref: "OFFICE-2" }];
  await context.route(`**${project}`, async (route) => {
    const data = route.request().method() === "PATCH" ? office.shift() : undefined;
    // It has looked at the project by now, and somebody comes between.
    if (data !== undefined) await request.patch(project, { data, headers: rep.token });
    await route.continue();
  });
  await openAndKeep(page, home, 0);
  await context.setOffline(true);
  const details = part(page, "Details");
  await details.getByRole("button", { name: "Change class or reference" }).tap();
  await details.getByLabel("Outside reference").fill("CRM-4711");
  await details.getByRole("button", { name: "Save" }).tap();
  await expect(foot(page)).toContainText("Waiting for reception: 1 edit");
  await context.setOffline(false);
  await expect(foot(page)).toContainText("Not taken, and needs a look: 1 edit");
  expect(office, "it was sent once more after what was none of its matter").toEqual([]);
  const read = await request.get(project, { headers: rep.token });
  expect(Object(await read.json())).toMatchObject({ class: "GOLD", xref: "OFFICE-2" });
});

const NOTHING = { paths: [], waiting: 0, typed: 0 };

/** Begins to record money, and leaves it there. */
async function typeAnAmount(page: Page): Promise<void> {
  await part(page, "Money").getByRole("button", { name: "Record money" }).tap();
  await part(page, "Money").getByLabel("Amount").fill("100");
}

test("Nothing of a rep's stays on a tablet that is handed over, on which they sign out or somebody else signs in; a session that ends keeps what is unsent", async ({
  context,
  page,
  home,
  rep,
  seen,
  enter,
  database,
}) => {
  await home.issue();
  await openAndKeep(page, home, 0);
  await typeAnAmount(page);

  await page.route("**/api/projects/files*", (route) => route.abort());
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  await expect(foot(page)).toContainText("1 photo");
  await page.getByRole("button", { name: "Hand to customer" }).tap();
  const asked = page.getByRole("alert").filter({ hasText: "Not sent yet: 1 photo" });
  await asked.getByRole("button", { name: "Keep them, and wait" }).tap();
  await expect(asked).toBeHidden();
  expect(await keptOn(page)).toMatchObject({ waiting: 1, typed: 1 });
  await page.unroute("**/api/projects/files*");
  await page.getByRole("button", { name: "Hand to customer" }).tap();
  await expectHeading(page, "Read it in your own time");
  expect(await keptOn(page)).toEqual(NOTHING);
  await context.setOffline(true);
  await expect(page.goto(`/workspace/${home.projectId}`)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
  await context.setOffline(false);
  await page.goto("/hand-over");
  await page.getByRole("button", { name: "Give the tablet back" }).tap();
  await expectHeading(page, "Sign in again");

  await enter(rep);
  await openAndKeep(page, home, 1);
  await typeAnAmount(page);
  await page.evaluate(() => localStorage.setItem("rooftop-kept:/earlier", '{"at":0,"values":{}}'));
  await endSessions(database, rep);
  await choose(page, PHOTOS.wall.slot, PHOTOS.wall.file);
  await expect(foot(page)).toContainText("Sign in to send: 1 photo");
  await page.reload();
  await expectHeading(page, "Your projects, one e-mail away");
  await expect.poll(() => keptOn(page)).toEqual({ paths: [], waiting: 1, typed: 2 });
  await enter(rep);
  await openAndKeep(page, home, 2);
  await expect
    .poll(() => keptOn(page), "the amount alone is of today")
    .toMatchObject({ waiting: 0, typed: 1 });
  expect(happened(await seen(), "File.Attached")).toBe(2);

  await page.route("**/api/projects/files*", (route) => route.abort());
  await choose(page, PHOTOS.wayIn.slot, PHOTOS.wayIn.file);
  await expect(foot(page)).toContainText("1 photo");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).tap();
  await expectClear(page, "the question before signing out");
  const out = page.getByRole("button", { name: "Drop them, and sign out" });
  await context.setOffline(true);
  await out.tap();
  await expect(page.getByText("We can't reach our server.")).toBeVisible();
  expect(await keptOn(page), "whoever wants to go").toEqual({ paths: [], waiting: 1, typed: 1 });
  await context.setOffline(false);
  await out.tap();
  await expectHeading(page, "Sign in again");
  expect(await keptOn(page)).toEqual(NOTHING);

  await enter(rep);
  await openAndKeep(page, home, 2);
  await choose(page, PHOTOS.wayIn.slot, PHOTOS.wayIn.file);
  await expect.poll(() => keptOn(page)).toMatchObject({ waiting: 1 });
  await typeAnAmount(page);
  await endSessions(database, rep);
  await page.goto("/sign-in");
  await expect.poll(() => keptOn(page)).toEqual({ paths: [], waiting: 1, typed: 1 });
  await askToSignIn(page, home.owner.email);
  const code = await codeFor(page, home.owner.email);
  await page.goto("/sign-in/code");
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await expectHeading(page, "My projects");
  await expect.poll(() => keptOn(page)).toEqual(NOTHING);
});
