import type { Page } from "@playwright/test";
import { expectHeading } from "../homeowner/journey.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";

test.use({ hasTouch: true });

/** A surname that nobody else has. */
const surname = () => `Quill${crypto.randomUUID().slice(0, 8)}`;

/** Fills in somebody new, but for their address. */
async function typeSomebody(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByRole("button", { name: "Somebody new" }).tap();
  await page.getByLabel("First name").fill("Ida");
  await page.getByLabel("Last name").fill(name);
  await page.getByLabel("E-mail").fill(email);
}

test("A rep finds a customer and their site, and only records a project: nothing else happens", async ({
  page,
  home,
  person,
  enter,
  request,
  database,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const rep = await person("SALES");
  await enter(rep);
  await page.goto("/workspace");
  await page.getByRole("link", { name: "New project" }).tap();
  await expectHeading(page, "New project");
  await page.getByRole("button", { name: "Create the project" }).tap();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Choose a customer, or add somebody new.",
  ]);
  await page.getByRole("searchbox", { name: "Find the customer" }).pressSequentially(home.owner.email);
  await page.getByRole("button", { name: `Choose Maja Øverby, ${home.owner.email}` }).tap();
  await expect(page.getByRole("radio", { name: "14 Banksia Street, Thornbury VIC 3071" })).toBeChecked();
  await page.getByRole("button", { name: "Create the project" }).tap();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Choose at least one product.",
    "Choose whether the process starts or the project is only recorded.",
  ]);
  await page.getByRole("checkbox", { name: "EV charger" }).check();
  await page.getByLabel("What they said").fill("Wants it beside the carport.");
  await page.getByRole("radio", { name: "Only record it" }).check();
  await page.getByRole("button", { name: "Create the project" }).tap();
  await expectHeading(page, "Maja Øverby");
  await expect(page.getByText("Wants it beside the carport.")).toBeVisible();
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(id).not.toBe(home.projectId);
  const older = await request.get(`/api/projects/${home.projectId}`, { headers: rep.token });
  expect(await older.json()).toMatchObject({ stage: "ONBOARDING", outcome: null });
  const { rows } = await database.query("SELECT FROM pgboss.job WHERE data ->> 'projectId' = $1", [id]);
  expect(rows).toEqual([]);
});

test("A rep who types somebody new is told that the process starts, and loses nothing when the page is opened again", async ({
  page,
  person,
  enter,
  database,
}) => {
  await enter(await person("SALES"));
  const name = surname();
  await page.goto("/workspace/new");
  await typeSomebody(page, { name, email: `${name}@example` });
  await page.getByLabel("Address").fill("9 Salt Street, Albany WA 6330");
  await page.getByRole("checkbox", { name: "Battery" }).check();
  await page.reload();
  await expect(page.getByLabel("Last name")).toHaveValue(name);
  await expect(page.getByRole("checkbox", { name: "Battery" })).toBeChecked();
  await expect(page.getByText("The process starts, as always for a new customer or site")).toBeVisible();
  await page.getByRole("button", { name: "Create the project" }).tap();
  const wrong = "Enter an e-mail address like name@example.com.";
  await page.getByRole("alert").getByRole("link", { name: wrong }).tap();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.getByLabel("E-mail").fill(`${name}@example.com`);
  await page.getByRole("button", { name: "Create the project" }).tap();
  await expectHeading(page, `Ida ${name}`);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { rows } = await database.query(
    "SELECT data ->> 'mail' AS mail FROM pgboss.job WHERE data ->> 'projectId' = $1 ORDER BY 1",
    [id],
  );
  expect(rows).toEqual([{ mail: "request-notice" }, { mail: "request-received" }]);
  await page.goto("/workspace/new");
  await expect(page.getByRole("searchbox", { name: "Find the customer" })).toHaveValue("");
});

test("A rep who types somebody whom we know is shown them, by e-mail or address, and takes them instead", async ({
  page,
  home,
  person,
  enter,
}) => {
  await enter(await person("SALES"));
  await page.goto("/workspace/new");
  await typeSomebody(page, { name: "Overby", email: home.owner.email });
  const known = page.getByRole("listitem").filter({ hasText: home.owner.email });
  await expect(known.getByText("the same e-mail")).toBeVisible();
  await page.getByLabel("Address").fill("14 Banksia Street, Thornbury VIC 3071");
  await expect(known.getByText("the same e-mail, the same address")).toBeVisible();
  await page.getByRole("button", { name: `It's them: Maja Øverby, ${home.owner.email}` }).tap();
  await page.getByRole("radio", { name: "A new site" }).check();
  await expect(page.getByLabel("Address")).toHaveValue("14 Banksia Street, Thornbury VIC 3071");
  await page.getByLabel("Address").fill("2 Second Street, Thornbury VIC 3071");
  await page.getByRole("checkbox", { name: "Solar" }).check();
  await page.getByRole("button", { name: "Create the project" }).tap();
  await expectHeading(page, "Maja Øverby");
  await expect(page.getByText("2 Second Street, Thornbury VIC 3071").last()).toBeVisible();
});

test("Nobody but staff opens a project here", async ({ page, home }) => {
  expect((await page.goto("/workspace/new"))?.status()).toBe(404);
  expect(home.projectId).toBeTruthy();
});
