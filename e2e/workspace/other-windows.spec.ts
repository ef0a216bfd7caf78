import { askToSignIn, codeFor } from "../homeowner/entrance.ts";
import { expectHeading } from "../homeowner/journey.ts";
import { test } from "./decision-fixtures.ts";
import { expectNothingOf, handOver } from "./handed-over.ts";

test.use({ hasTouch: true, serviceWorkers: "allow" });

test("Every window of a tablet lets go of the rep's pages when it is handed over, they sign out or somebody else signs in", async ({
  context,
  page,
  home,
  rep,
  enter,
}) => {
  await home.issue();
  const other = await context.newPage();
  const openBoth = async (path: string) => {
    await other.goto(`/workspace/${home.projectId}`);
    await expectHeading(other, "Maja Øverby");
    await page.goto(path);
  };

  await openBoth(`/workspace/${home.projectId}`);
  await handOver(page);
  await expectHeading(other, "Read it in your own time");
  await expectNothingOf(other, rep);
  await page.getByRole("button", { name: "Give the tablet back" }).tap();
  await expectHeading(page, "Sign in again");

  await enter(rep);
  await openBoth("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).tap();
  await expectHeading(other, "Your projects, one e-mail away");

  await enter(rep);
  await other.goto("/workspace");
  await expectHeading(other, "Projects");
  await context.clearCookies();
  await page.goto("/sign-in");
  await askToSignIn(page, home.owner.email);
  const code = await codeFor(page, home.owner.email);
  await page.goto("/sign-in/code");
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await expectHeading(page, "My projects");
  await expectHeading(other, "There's nothing at this address");
});
