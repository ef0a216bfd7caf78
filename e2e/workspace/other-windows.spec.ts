import { askToSignIn, codeFor } from "../homeowner/entrance.ts";
import { choose, expectHeading, PHOTOS } from "../homeowner/journey.ts";
import { expect, happened, part, test } from "./decision-fixtures.ts";
import { expectNothingOf, handOver } from "./handed-over.ts";
import { foot } from "./reception-fixtures.ts";

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

test("What a rep left unsent in a window never goes as somebody else's", async ({
  context,
  page,
  home,
  rep,
  person,
  enter,
  seen,
}) => {
  const colleague = await person("SALES");
  const details = part(page, "Details");
  await page.goto(`/workspace/${home.projectId}`);
  await context.setOffline(true);
  await details.getByRole("button", { name: "Change class or reference" }).tap();
  await details.getByLabel("Outside reference").fill("CRM-4711");
  await details.getByRole("button", { name: "Save" }).tap();
  await expect(foot(page)).toContainText("Waiting for reception: 1 edit");
  await enter(colleague);
  await context.setOffline(false);
  await expect(foot(page)).toContainText("Sign in to send: 1 edit");
  expect(happened(await seen(), "Project.Updated")).toBe(0);

  await enter(rep);
  await page.reload();
  await expect(details).toContainText("CRM-4711");
  await expect(foot(page)).toBeEmpty();
  await enter(colleague);
  await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
  await expect(foot(page)).toContainText("Sign in to send: 1 photo");
  expect(happened(await seen(), "File.Attached")).toBe(0);
});
