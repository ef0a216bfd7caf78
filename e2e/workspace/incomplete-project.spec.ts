import { expectClear } from "../homeowner/clear.ts";
import { expectHeading } from "../homeowner/journey.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

test("A rep completes projects that were begun for nobody: with somebody known and their site, and with somebody new", async ({
  page,
  home,
  person,
  enter,
  request,
  database,
}) => {
  const rep = await person("SALES");
  const begin = async () => {
    const data = { productsOfInterest: [{ solar: true }] };
    const answer = await request.post("/api/projects", { data, headers: rep.token });
    return String(Object(await answer.json()).id);
  };
  const [known, fresh, raced] = [await begin(), await begin(), await begin()];
  await enter(rep);

  await page.goto(`/workspace/${known}`);
  await page.getByRole("link", { name: /^Complete the project/ }).tap();
  const part = page.getByRole("region", { name: "Customer and site" });
  await expect(part.getByText("No site yet. First say whom it is for.")).toBeVisible();
  await part.getByRole("button", { name: "Find or add a customer" }).tap();
  const who = page.getByRole("dialog", { name: "Whom is it for?" });
  await who.getByRole("button", { name: "It's for them" }).tap();
  await expect(who.getByRole("alert").getByRole("link")).toHaveText([
    "Choose a customer, or add somebody new.",
  ]);
  await expectClear(page, "the question whom it is for");
  await who.getByRole("searchbox", { name: "Find the customer" }).fill(home.owner.email);
  await who.getByRole("button", { name: `Choose Maja Øverby, ${home.owner.email}` }).tap();
  await expect(who.getByRole("group", { name: "The customer" })).toBeFocused();
  await who.getByRole("button", { name: "Somebody else" }).tap();
  await expect(who.getByRole("searchbox", { name: "Find the customer" })).toBeFocused();
  await who.getByRole("searchbox", { name: "Find the customer" }).fill(home.owner.email);
  await who.getByRole("button", { name: `Choose Maja Øverby, ${home.owner.email}` }).tap();
  await who.getByRole("button", { name: "It's for them" }).dblclick();
  await expect(page.getByText("The project has its customer.")).toBeFocused();
  await expectHeading(page, "Maja Øverby");
  await part.getByRole("button", { name: "Choose or add a site" }).tap();
  const where = page.getByRole("dialog", { name: "Where does it go?" });
  await expect(where.getByRole("radio", { name: "14 Banksia Street, Thornbury VIC 3071" })).toBeChecked();
  await expectClear(page, "the question where it goes");
  await where.getByRole("button", { name: "It goes there" }).tap();
  await expect(page.getByText("The project has its site.")).toBeFocused();
  await expect(part.getByText("14 Banksia Street, Thornbury VIC 3071")).toBeVisible();
  await expect(part.getByRole("button", { name: /Find or add|Choose or add/ })).toHaveCount(0);

  await page.goto(`/workspace/${fresh}`);
  const surname = `Quill${crypto.randomUUID().slice(0, 8)}`;
  await part.getByRole("button", { name: "Find or add a customer" }).tap();
  await who.getByRole("button", { name: "Somebody new" }).tap();
  await expect(who.getByLabel("First name")).toBeFocused();
  await who.getByLabel("First name").fill("Ida");
  await who.getByLabel("Last name").fill(surname);
  await who.getByLabel("E-mail").fill("ida@example");
  await page.reload();
  await part.getByRole("button", { name: "Find or add a customer" }).tap();
  await who.getByRole("button", { name: "It's for them" }).tap();
  await who
    .getByRole("alert")
    .getByRole("link", { name: /^Enter an e-mail address/ })
    .tap();
  await expect(who.getByLabel("E-mail")).toBeFocused();
  await who.getByLabel("E-mail").fill(`${surname}@example.com`);
  await who.getByRole("button", { name: "It's for them" }).tap();
  await expectHeading(page, `Ida ${surname}`);
  await part.getByRole("button", { name: "Choose or add a site" }).tap();
  await where.getByLabel("Address").fill("9 Salt Street, Albany WA 6330");
  await where.getByRole("button", { name: "It goes there" }).tap();
  await expect(part.getByText("9 Salt Street, Albany WA 6330")).toBeVisible();
  await expect(page.getByText("You said where the project goes")).toBeVisible();

  await page.goto(`/workspace/${raced}`);
  await part.getByRole("button", { name: "Find or add a customer" }).tap();
  await who.getByRole("searchbox", { name: "Find the customer" }).fill(home.owner.email);
  await who.getByRole("button", { name: /^Choose Maja/ }).tap();
  const customer = { firstName: "Otto", lastName: surname, email: `otto.${surname}@example.com` };
  const path = `/api/projects/${raced}/customer`;
  expect((await request.post(path, { data: { customer }, headers: rep.token })).status()).toBe(200);
  await who.getByRole("button", { name: "It's for them" }).tap();
  await expect(who.getByRole("alert")).toHaveText(/Somebody said meanwhile whom this project is for/);
  await who.getByRole("button", { name: "Not now" }).tap();
  await expectHeading(page, `Otto ${surname}`);

  const { rows } = await database.query(
    "SELECT count(*)::int AS mails FROM pgboss.job WHERE name = 'mail' AND data ->> 'projectId' = ANY ($1)",
    [[known, fresh, raced]],
  );
  expect(rows).toEqual([{ mails: 0 }]);
});
