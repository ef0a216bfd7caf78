import { expectHeading, PHOTOS, slotOf } from "./journey.ts";
import { accept, draw, endSessions, expect, test } from "./portal-fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

const CONSENT = /I have read this contract/;

test("Somebody who forgets the name and the box is told both, and led there", async ({ page, home }) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Two things make it count" });
  await expect(summary.getByRole("link")).toHaveText([
    "Type your full name.",
    "Tick the box to say that you agree.",
  ]);
  await summary.getByRole("link", { name: "Type your full name." }).click();
  await expect(page.getByLabel("Your full name")).toBeFocused();
});

test("A contract that is issued anew while it is read is not accepted by surprise: the name stays, the box is asked anew", async ({
  page,
  home,
}) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: CONSENT }).check();
  await home.issue({ deposit: 50_000 });
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expect(page.getByText("There's a newer version of the contract.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept version 2" })).toBeVisible();
  await expect(page.getByLabel("Your full name")).toHaveValue("Maja Øverby");
  await expect(page.getByRole("checkbox", { name: CONSENT })).not.toBeChecked();
  await expect(page.getByRole("region", { name: "What changed since version 1" })).toContainText(
    "$1,000.00 → $500.00",
  );
  await accept(page, 2);
});

test("A session that ends while somebody signs takes nothing from them", async ({
  page,
  home,
  database,
  enter,
}) => {
  await home.issue();
  await page.goto(`${home.path}/contract`);
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByText("Draw a signature as well").click();
  await draw(page);
  await page.getByRole("checkbox", { name: CONSENT }).check();
  await endSessions(database, home.owner);
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expect(page.getByText("You've been signed out")).toBeVisible();
  const again = page.getByRole("link", { name: "Sign in again" });
  await expect(again).toHaveAttribute("href", `/sign-in?next=${encodeURIComponent(`${home.path}/contract`)}`);

  await enter(home.owner);
  await page.goto(`${home.path}/contract`);
  await expect(page.getByLabel("Your full name")).toHaveValue("Maja Øverby");
  await expect(page.getByRole("img", { name: "Your drawn signature" })).toBeVisible();
  await accept(page, 1);
  await expect(page.getByRole("img", { name: "Your drawn signature" })).toBeVisible();
});

test("Days and reasons survive the end of a session, too", async ({ page, home, database, enter }) => {
  await page.goto(`${home.path}/days`);
  await page.getByRole("checkbox", { name: "Saturday" }).check();
  await endSessions(database, home.owner);
  await page.getByRole("button", { name: "Save these days" }).click();
  await expect(page.getByText("You've been signed out")).toBeVisible();
  await enter(home.owner);
  await page.goto(`${home.path}/close`);
  await page.getByLabel("Why?").fill("Too many birds.");
  await page.goto(`${home.path}/days`);
  await expect(page.getByRole("checkbox", { name: "Saturday" })).toBeChecked();
  await page.goto(`${home.path}/close`);
  await expect(page.getByLabel("Why?")).toHaveValue("Too many birds.");
});

test("What is somebody else's looks like what is not there, on every page", async ({
  page,
  home,
  person,
  enter,
}) => {
  await enter(await person("CUSTOMER"));
  for (const rest of ["", "/contract", "/contract/receipt", "/close", "/days"]) {
    const seen: string[] = [];
    for (const path of [home.path, "/projects/018f0000-0000-7000-8000-000000000000", "/projects/nonsense"]) {
      const answer = await page.goto(path + rest);
      expect(answer?.status(), path + rest).toBe(404);
      seen.push(await page.locator("body").innerText());
    }
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toContain("There's no such page among your projects");
  }
});

test("Somebody who is not signed in is led to the sign-in from every page, and back", async ({
  page,
  context,
  home,
}) => {
  await context.clearCookies();
  for (const path of [
    "/projects",
    "/account",
    home.path,
    `${home.path}/contract`,
    `${home.path}/days`,
    `${home.path}/close`,
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
    await expectHeading(page, "Your projects, one e-mail away");
  }
});

test("A photo that is none is refused beside its place, and one that got lost on the way is tried again", async ({
  page,
  home,
}) => {
  await page.goto(home.path);
  const wall = slotOf(page, PHOTOS.wall.slot);
  const letter = { name: "letter.docx", mimeType: "application/msword", buffer: Buffer.from("Hello") };
  await wall.getByLabel(/^Choose/).setInputFiles(letter);
  await expect(wall.getByText("We can't read this kind of file.")).toBeVisible();
  await page.route("**/api/projects/*/files", (route) => route.abort(), { times: 1 });
  await wall.getByLabel(/^Choose/).setInputFiles(PHOTOS.wall.file);
  await expect(page.getByText("Two are still missing.")).toBeVisible();
});

test("A photo chosen after the session ended waits, and is added after signing in again elsewhere", async ({
  page,
  home,
  database,
  enter,
}) => {
  await page.goto(home.path);
  await endSessions(database, home.owner);
  const wall = slotOf(page, PHOTOS.wall.slot);
  await wall.getByLabel(/^Choose/).setInputFiles(PHOTOS.wall.file);
  await expect(wall.getByText("You've been signed out.")).toBeVisible();
  await enter(home.owner);
  await wall.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Two are still missing.")).toBeVisible();
});
