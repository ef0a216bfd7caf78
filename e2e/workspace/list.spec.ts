import { expect, test } from "../homeowner/portal-fixtures.ts";

const SIZES = {
  "a tablet on its side": { width: 1180, height: 820 },
  "a tablet upright": { width: 820, height: 1180 },
  "a phone": { width: 390, height: 844 },
};

/** A name that nobody else has, to find one's own project by among those of other tests. */
const surname = () => `Quill${crypto.randomUUID().slice(0, 8)}`;

for (const [device, viewport] of Object.entries(SIZES)) {
  test(`A rep at ${device} finds a project as they type, opens it, and comes back to the list as it was`, async ({
    page,
    home,
    person,
    enter,
    request,
  }) => {
    await page.setViewportSize(viewport);
    const [name, staff] = [surname(), await person("SALES")];
    const customer = { firstName: "Ída", lastName: name, email: `${name}@example.com` };
    const site = { fullAddress: "5 Hakea Lane, Fremantle WA 6160" };
    for (const products of [[{ solar: true }], [{ battery: true }]]) {
      const data = { productsOfInterest: products, customer, site };
      expect((await request.post("/api/projects", { data, headers: staff.token })).status()).toBe(201);
    }
    await enter(staff);
    await page.goto("/projects");
    await expect(page).toHaveURL("/workspace");
    const rows = page.getByRole("region", { name: "Projects" }).getByRole("listitem");
    await expect(rows.first()).toBeVisible();

    await page.getByRole("searchbox", { name: "Search projects" }).pressSequentially(`ida ${name}`);
    await expect(rows).toHaveCount(2);
    await expect(page).toHaveURL(new RegExp(`/workspace\\?q=ida\\+${name}$`));
    await page.getByText("Type, product and age").click();
    await page.getByRole("combobox", { name: "Product" }).selectOption("Battery");
    await expect(rows).toHaveCount(1);
    const reception = Promise.withResolvers<void>();
    await page.route(/\/workspace\/[0-9a-f-]{36}/, (route) => reception.promise.then(() => route.continue()));
    await rows.getByRole("link").click();
    await expect(rows.getByText("Opening…")).toBeVisible();
    reception.resolve();
    await expect(page.getByRole("heading", { level: 1, name: `Ída ${name}` })).toBeFocused();
    await expect(rows.getByText("Opening…")).toBeHidden();
    await expect(page.getByText("5 Hakea Lane, Fremantle WA 6160").last()).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: `Ída ${name}` })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeAttached();
    await expect(page.getByRole("searchbox", { name: "Search projects" })).toHaveValue(`ida ${name}`);
    await expect(rows).toHaveCount(1);
    await page.getByRole("searchbox", { name: "Search projects" }).fill("zzyzx");
    await expect(page.getByText("No project fits")).toBeVisible();
    await page.getByRole("link", { name: "Show all projects" }).click();
    await expect(page).toHaveURL("/workspace");
    expect(home.projectId).toBeTruthy();
  });
}

test("What a rep types before the page is awake is looked for all the same", async ({
  page,
  person,
  enter,
}) => {
  await enter(await person("SALES"));
  let wake: () => void = () => undefined;
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto("/workspace", { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Search projects" }).fill("zzyzx");
  wake();
  await expect(page.getByText("No project fits")).toBeVisible();
  await expect(page).toHaveURL("/workspace?q=zzyzx");
});

test("Above the list stands how many wait on whom, and a press on a count shows them", async ({
  page,
  home,
  newHome,
  person,
  enter,
}) => {
  const lastName = surname();
  const customer = { firstName: "Maja", lastName, email: home.owner.email };
  const offered = await newHome({ customer });
  await newHome({ customer });
  await offered.issue();
  await offered.staffPost("reject", { rejectReason: "The roof is too weak." });
  await enter(await person("SALES"));
  await page.goto(`/workspace?q=${lastName}`);
  await expect(page.getByText("2 projects fit", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Waiting on us 0" })).toBeVisible();
  const onThem = page.getByRole("link", { name: "Waiting on them 1" });
  await onThem.click();
  await expect(page).toHaveURL(`/workspace?q=${lastName}&waitingOn=homeowner`);
  await expect(page.getByText("1 project fits", { exact: true })).toBeVisible();
  await expect(onThem).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("combobox", { name: "Waiting on" })).toHaveValue("homeowner");
});

test("The workspace is not there for homeowners, and others are led to the sign-in and back", async ({
  page,
  home,
  context,
}) => {
  for (const path of ["/workspace", `/workspace/${home.projectId}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await context.clearCookies();
  await page.goto(`/workspace/${home.projectId}?q=maja`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/workspace/${home.projectId}?q=maja`)}`);
});
