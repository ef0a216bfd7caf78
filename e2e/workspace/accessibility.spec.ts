import { accepted } from "../contracts.ts";
import { choose, expectHeading, PHOTOS } from "../homeowner/journey.ts";
import { putAt } from "../projects.ts";
import { expect, lookAt, open, part, test } from "./decision-fixtures.ts";
import { expectAllFine, expectFine } from "./every-side.ts";
import { handOver } from "./handed-over.ts";
import { someTemplates } from "./templates.ts";

// What moves would be looked at in between two colours.
test.use({ hasTouch: true, contextOptions: { reducedMotion: "reduce" } });
test.setTimeout(180_000);

test("The list is plain to everyone, with projects and without, and so is the sheet of keys", async ({
  page,
  rep: _,
}) => {
  await expectAllFine(page, ["/workspace?q=zzyzx", "/workspace?stage=X", "/workspace"]);
  await page.getByText("Type, product and age").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectFine(page, "the sheet of keys");
  await page.keyboard.press("Escape");
  await expectFine(page, "the list with every filter");
});

test("A project is plain to everyone, with its forms open and mistakes in them, and so is every second look", async ({
  page,
  home,
  rep: _,
}) => {
  await home.issue();
  await home.staffPost("charges", { amount: 500_00, type: "Cash", paid_by: "Maja Øverby" });
  await open(page, home);
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  const photo = part(page, "Photos").getByRole("link", { name: PHOTOS.board.slot });
  await expect(photo).toBeVisible();
  await page.getByText("Add another photo").click();
  await part(page, "Money").getByRole("button", { name: "Record money" }).click();
  await page.getByLabel("Amount").fill("1,2,3");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Write the amount in figures, like 1,234.50.",
    "Say how it was paid.",
  ]);
  await part(page, "Details").getByRole("button", { name: "Change class or reference" }).click();
  await expectFine(page, "a project with its forms open and mistakes");

  const looks = [
    "Ask for a retake",
    "Take back $500.00",
    "Back to Quoting",
    "Reject the project",
    "Close the project",
  ];
  for (const opener of looks) {
    const look = await lookAt(page, page.getByRole("button", { name: opener }));
    // Where something is to be written, that is missing.
    if (!opener.startsWith("Take") && !opener.startsWith("Close")) {
      await look.locator("[type=submit]").click();
      await expect(look.locator("[aria-invalid=true]")).toBeFocused();
    }
    await expect(look.locator("[type=submit]")).toBeEnabled();
    await expectFine(page, `the look before “${opener}”`);
    await page.keyboard.press("Escape");
    await expect(look).toBeHidden();
  }
});

test("Photos are plain to everyone, large and larger, and so are the customer and the site as they are edited", async ({
  page,
  home,
  rep: _,
}) => {
  await open(page, home);
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  await part(page, "Photos").getByRole("link", { name: PHOTOS.board.slot }).click();
  const viewer = page.getByRole("dialog", { name: PHOTOS.board.slot });
  await expect(viewer.getByRole("img", { name: PHOTOS.board.slot })).toBeVisible();
  await expectFine(page, "a photo, large");
  await viewer.getByRole("button", { name: "Larger" }).click();
  await expectFine(page, "a photo, enlarged");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Edit the customer" }).click();
  await expect(page.getByRole("dialog", { name: "Edit the customer" })).toBeVisible();
  await expectFine(page, "the customer's form");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Edit the site" }).click();
  await page.getByLabel("NMI").fill("20019857327");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([/looks mistyped/]);
  await expectFine(page, "the site's form, with a mistake");
});

test("However a project stands and ends, its page is plain to everyone", async ({
  page,
  request,
  home,
  newHome,
  rep,
  database,
}) => {
  const data = { productsOfInterest: [{ solar: true }] };
  const nobodys = await (await request.post("/api/projects", { data, headers: rep.token })).json();
  const service = await newHome({ type: "SERVICE" });
  const cooling = await newHome();
  await cooling.issue({ solicited: false });
  await accepted(request, cooling);
  const changed = await newHome();
  await changed.issue();
  await accepted(request, changed);
  await changed.issue({ deposit: 500_00, changes: "A smaller deposit." });
  const rejected = await newHome();
  await rejected.issue();
  await rejected.staffPost("reject", { rejectReason: "The roof can't carry it." });
  const inWork = await newHome();
  await inWork.issue();
  await accepted(request, inWork);
  await putAt(database, inWork.projectId, { stage: "INSTALLATION" });
  const all = [home, service, cooling, changed, rejected, inWork].map(({ projectId }) => projectId);
  await expectAllFine(
    page,
    [...all, String(nobodys.id)].map((id) => `/workspace/${id}`),
  );
});

test("Writing a contract is plain to everyone: begun, with mistakes, as a preview, and where there is none to write", async ({
  page,
  home,
  newHome,
  rep: _,
  person,
  request,
}) => {
  await someTemplates(request, await person("ADMIN"));
  await page.goto(`/workspace/contract/${home.projectId}`);
  await page.getByRole("button", { name: "Add a rebate" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
  await expectFine(page, "a contract with mistakes");
  await page.getByRole("button", { name: "Remove rebate 1" }).click();
  await page.getByRole("button", { name: /^Panels, 440 W/ }).click();
  await page.getByLabel(/^Deposit/).fill("6,000");
  await page.getByLabel("Why the deposit is higher").fill("The panels are made to order.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expectHeading(page, "As Maja Øverby will read it");
  await expectFine(page, "the preview");
  await page.getByRole("button", { name: "Issue version 1" }).click();
  await expect(part(page, "Contract")).toContainText("Version 1: with the customer");
  await page.goto(`/workspace/contract/${home.projectId}`);
  await page.getByLabel("Quantity").fill("18");
  await expectFine(page, "a contract that is revised");
  await page.getByRole("button", { name: "Preview" }).click();
  await expectHeading(page, "As Maja Øverby will read it");
  await expectFine(page, "the preview of a change");
  const service = await newHome({ type: "SERVICE" });
  await expectAllFine(page, [`/workspace/contract/${service.projectId}`]);
});

test("A handed-over tablet is plain to everyone, from the contract to the end", async ({
  page,
  home,
  rep: _,
}) => {
  await home.issue({ solicited: false });
  await open(page, home);
  await handOver(page);
  await page.getByText("It isn't for you?").click();
  await page.getByText("Draw a signature as well").click();
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expectFine(page, "the contract in the customer's hands");
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: "Accept version 1" }).click();
  await expectHeading(page, "It's agreed. Thank you");
  await expectFine(page, "the receipt in the customer's hands");
  await page.getByRole("button", { name: "Give the tablet back" }).last().click();
  await expectHeading(page, "Sign in again");
  await expectFine(page, "the sign-in after a hand-over");
  await page.goto("/hand-over");
  await expectFine(page, "the end of a hand-over");
});

test("A new project is plain to everyone: for somebody we know, for somebody new, and with mistakes", async ({
  page,
  home,
  rep: _,
}) => {
  await page.goto("/workspace/new");
  const search = page.getByRole("searchbox", { name: "Find the customer" });
  await search.fill("zzyzx");
  await expect(page.getByText("Nobody whom we know fits.")).toBeVisible();
  await page.getByRole("button", { name: "Create the project" }).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
  await expectFine(page, "a search that finds nobody");
  await search.fill(home.owner.email);
  await page.getByRole("button", { name: /^Choose Maja/ }).waitFor();
  await expectFine(page, "a search");
  await page.getByRole("button", { name: /^Choose Maja/ }).click();
  await page.getByRole("button", { name: "Create the project" }).click();
  await expectFine(page, "a known customer, and mistakes");
  await page.getByRole("button", { name: "Somebody else" }).click();
  await page.getByRole("button", { name: "Somebody new" }).click();
  await page.getByLabel("E-mail").fill(home.owner.email);
  await page.getByText("the same e-mail").waitFor();
  await page.getByRole("button", { name: "Create the project" }).click();
  await expectFine(page, "somebody new who looks like somebody we know, and mistakes");
});

test("The pipeline is plain to everyone, also where nothing fits", async ({ page, home: _home, rep: _ }) => {
  await page.goto("/workspace/pipeline");
  for (const fold of await page.getByText("The same in numbers").all()) await fold.click();
  await expectFine(page, "the pipeline with its numbers");
  await expectAllFine(page, ["/workspace/pipeline?q=zzyzx", "/workspace/pipeline?stage=X"]);
});
