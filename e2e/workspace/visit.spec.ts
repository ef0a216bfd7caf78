import type { Page } from "@playwright/test";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { askToSignIn, codeFor } from "../homeowner/entrance.ts";
import { expectHeading, PHOTOS, slotOf } from "../homeowner/journey.ts";
import { openMail } from "../homeowner/outbox.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";
import type { Person } from "../people.ts";
import { decide, lookAt, part } from "./decision-fixtures.ts";
import { drawByFinger, pressTwice } from "./fingers.ts";
import { expectNothingOf, expectUnknown, handOver } from "./handed-over.ts";
import { someTemplates } from "./templates.ts";

test.use({ hasTouch: true });
test.setTimeout(120_000);

/** Every project of a customer, the oldest first, with all that is on record of it. */
const RECORDS = `
  SELECT p.id, p.stage, p.outcome, p.accepted_version,
         (SELECT json_agg(f.code ORDER BY f.code::text) FROM file_associations a JOIN files f ON f.association_id = a.id
          WHERE a.project_id = p.id) AS photos,
         (SELECT json_agg(json_build_array(e.type, e.actor ->> 'kind') ORDER BY e.sequence) FROM project_events e
          WHERE e.project_id = p.id) AS events,
         (SELECT json_agg(json_build_array(c.amount, c.type, c.paid_by)) FROM charges c WHERE c.project_id = p.id) AS charges,
         (SELECT array_agg(a.record) FROM contract_acceptances a WHERE a.project_id = p.id) AS acceptances
  FROM projects p JOIN customers c ON c.id = p.customer_id WHERE c.email = $1 ORDER BY p.created_at`;

/** What happened in a visit, and who was at the tablet. */
const EVENTS = [
  ["Project.Created", "staff"],
  ["File.Attached", "staff"],
  ["File.Attached", "staff"],
  ["File.Attached", "staff"],
  ["Project.StageChanged", "staff"],
  ["Project.ContractIssued", "staff"],
  ["Project.ContractAccepted", "hand-over"],
  ["Project.PreferencesUpdated", "hand-over"],
  ["Charge.Created", "staff"],
  ["Project.StageChanged", "staff"],
  ["Project.StageChanged", "staff"],
  ["Project.Closed", "staff"],
];

const VISITS = [
  { to: "somebody we know", held: "on its side", viewport: { width: 1180, height: 820 } },
  { to: "somebody new", held: "upright", viewport: { width: 820, height: 1180 } },
] as const;

for (const { to, held, viewport } of VISITS) {
  test(`A rep with a tablet held ${held} visits ${to}: from the first question to the last screw, and all of it is on record`, async ({
    page,
    person,
    enter,
    newHome,
    request,
    database,
    email,
  }) => {
    await page.setViewportSize(viewport);
    await someTemplates(request, await person("ADMIN"));
    if (to === "somebody we know") await newHome();
    const rep = await person("SALES");
    await enter(rep);

    await page.goto("/workspace");
    await page.getByRole("link", { name: "New project" }).tap();
    await expectHeading(page, "New project");
    if (to === "somebody we know") await findThem(page, email);
    else await typeThem(page, email);
    await page.getByRole("checkbox", { name: "Solar" }).check();
    await page.getByRole("button", { name: "Create the project" }).tap();
    await expectHeading(page, "Maja Øverby");
    const projectId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    await takePhotos(page);
    await moveTo(page, "Quoting");
    await writeContract(page);
    await handOver(page);
    await tryToLeave(page, { rep, projectId });
    await sign(page, email);
    await giveBack(page, rep);

    await signInAnew(page, { rep, projectId });
    await expect(
      page.getByText("The customer signed version 1 of the contract on a device of"),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Hand to customer" })).toHaveCount(0);
    await recordDeposit(page);
    for (const stage of ["Inspection", "Installation"]) await moveTo(page, stage);
    await complete(page);

    const copy = await openMail(page, { to: email, subject: /^Your copy of the accepted contract/ });
    await expect(copy.getByText("$6,600.00").first()).toBeVisible();

    const { rows } = await database.query(RECORDS, [email]);
    const { acceptances, ...record } = rows.at(-1);
    expect(record).toEqual({
      id: projectId,
      stage: "CLOSED",
      outcome: "COMPLETED",
      accepted_version: 1,
      photos: ["preferred_installation_location_photo", "site_access_photo", "switchboard_photo"],
      events: EVENTS,
      charges: [[660_00, "Bank transfer", "Maja Øverby"]],
    });
    expect(rows.slice(0, -1)).toMatchObject(
      to === "somebody we know" ? [{ stage: "CLOSED", outcome: "SUPERSEDED" }] : [],
    );
    expect(acceptances).toHaveLength(1);
    expect(readRecord(acceptances[0])).toMatchObject({
      projectId,
      version: 1,
      signerName: "Maja Øverby",
      signature: { kind: "DRAWN", data: expect.stringMatching(/^M/) },
      consent: { ticked: true },
      onBehalf: false,
      by: { userId: rep.id, role: "SALES", via: { kind: "hand-over" } },
    });
    const left = await database.query("SELECT FROM hand_overs WHERE user_id = $1", [rep.id]);
    expect(left.rowCount, "hand-overs that are still open").toBe(0);
  });
}

/** Finds the customer as one types, and begins anew at the house that they have. */
async function findThem(page: Page, email: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Find the customer" }).pressSequentially(email);
  await page.getByRole("button", { name: `Choose Maja Øverby, ${email}` }).tap();
  await expect(page.getByRole("radio", { name: "14 Banksia Street, Thornbury VIC 3071" })).toBeChecked();
  await page.getByRole("radio", { name: "Start the process" }).check();
}

async function typeThem(page: Page, email: string): Promise<void> {
  await page.getByRole("button", { name: "Somebody new" }).tap();
  await page.getByLabel("First name").fill("Maja");
  await page.getByLabel("Last name").fill("Øverby");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Address").fill("9 Salt Street, Albany WA 6330");
}

/** Each of the three, with the tablet's camera. */
async function takePhotos(page: Page): Promise<void> {
  for (const { file, slot } of Object.values(PHOTOS)) {
    await slotOf(page, slot)
      .getByLabel(/^Take photo/)
      .setInputFiles(file);
    await expect(part(page, "Photos").getByRole("link", { name: slot })).toBeVisible({ timeout: 30_000 });
  }
}

async function moveTo(page: Page, stage: string): Promise<void> {
  const look = await lookAt(page, part(page, "Stage").getByRole("button", { name: `Move to ${stage}` }));
  await decide(page, look, { deed: `Move to ${stage}`, done: `It's at ${stage} now.` });
}

async function writeContract(page: Page): Promise<void> {
  await part(page, "Contract").getByRole("link", { name: "Write the contract" }).tap();
  await page.getByRole("button", { name: /^Panels, 440 W/ }).tap();
  await page.getByLabel(/^Deposit/).fill("660");
  await page.getByRole("radio", { name: "Yes, they asked us to come" }).check();
  await page.getByRole("button", { name: "Preview" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "As Maja Øverby will read it" })).toBeFocused();
  await expect(page.getByRole("article").getByText("$6,600.00").first()).toBeVisible();
  await page.getByRole("button", { name: "Issue version 1" }).tap();
  await expect(part(page, "Contract")).toContainText("Version 1: with the customer");
}

interface Visit {
  rep: Person;
  projectId: string;
}

/** The customer reads, and is curious. */
async function tryToLeave(page: Page, { rep, projectId }: Visit): Promise<void> {
  await expect(page.getByRole("banner").getByText("Maja Øverby")).toBeVisible();
  await expect(page.getByRole("article").getByText("$6,600.00").first()).toBeVisible();
  await expectNothingOf(page, rep);
  for (const elsewhere of [
    "/workspace",
    `/workspace/${projectId}`,
    `/projects/${projectId}`,
    "/account",
    "/sign-in/code",
  ]) {
    await page.goto(elsewhere);
    await expectNothingOf(page, rep);
  }
  await page.goBack();
  await expectNothingOf(page, rep);
  await expectUnknown(page, [
    ["GET", "/api/projects"],
    ["GET", "/api/customers?q=ma"],
    ["GET", `/api/projects/${projectId}`],
    ["POST", `/api/projects/${projectId}/charges`],
    ["POST", `/api/projects/${projectId}/reject`],
    ["POST", `/api/projects/${projectId}/hand-over`],
  ]);
}

async function sign(page: Page, email: string): Promise<void> {
  await page.getByLabel("Your full name").fill("Maja Øverby");
  await page.getByText("Draw a signature as well").tap();
  await drawByFinger(page, page.getByRole("img", { name: "Empty place for a drawn signature" }));
  await expect(page.getByRole("img", { name: "Your drawn signature" })).toBeVisible();
  await page.getByRole("checkbox", { name: /I have read this contract/ }).check();
  await page.getByRole("button", { name: "Accept version 1 for $6,600.00" }).tap();
  await expectHeading(page, "It's agreed. Thank you");
  await expect(page.getByText(`A copy goes to ${email}.`)).toBeVisible();
  await expect(page.getByText("who was present")).toBeVisible();
  await page.getByRole("button", { name: "Weekdays" }).tap();
  await page.getByRole("button", { name: "Save these days" }).tap();
  await expect(page.getByText("Saved. We'll plan around them.")).toBeVisible();
}

/** Afterwards neither Back, all the way to before the rep opened the list, nor the API leads to anything of theirs. */
async function giveBack(page: Page, rep: Person): Promise<void> {
  await page.getByRole("button", { name: "Give the tablet back" }).last().tap();
  await expectHeading(page, "Sign in again");
  await expect(page.getByText("Thank you for giving the tablet back")).toBeVisible();
  await expectUnknown(page, [["GET", "/api/projects"]]);
  const seen: string[] = [];
  while ((await page.goBack()) !== null) {
    seen.push(await page.getByRole("heading", { level: 1 }).innerText());
    expect(await page.content()).not.toContain(rep.email);
  }
  expect(new Set(seen)).toEqual(new Set(["This is over", "Your projects, one e-mail away"]));
}

async function signInAnew(page: Page, { rep, projectId }: Visit): Promise<void> {
  await page.goto(`/workspace/${projectId}`);
  await expectHeading(page, "Your projects, one e-mail away");
  await askToSignIn(page, rep.email);
  const code = await codeFor(page, rep.email);
  await page.goto("/sign-in/code");
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await expectHeading(page, "Maja Øverby");
  await expect(page).toHaveURL(`/workspace/${projectId}`);
}

async function recordDeposit(page: Page): Promise<void> {
  const money = part(page, "Money");
  await expect(money).toContainText("The deposit of $660.00 is not here yet.");
  await money.getByRole("button", { name: "Record money" }).tap();
  await money.getByLabel("Amount").fill("660");
  await money.getByRole("radio", { name: "Bank transfer" }).check();
  await expect(money.getByText("is received and $5,940.00 is due")).toBeVisible();
  await pressTwice(money.getByRole("button", { name: "Record $660.00" }));
  await expect(money.getByRole("status").filter({ hasText: "$660.00 is recorded." })).toBeFocused();
  await expect(money.getByText("The deposit of $660.00 is here.")).toBeVisible();
}

async function complete(page: Page): Promise<void> {
  const stage = part(page, "Stage");
  const look = await lookAt(page, stage.getByRole("button", { name: "Complete the project" }));
  await expect(look).toContainText("It ends as Completed: the work is done.");
  await expect(look).toContainText("$5,940.00 of what was agreed isn't here.");
  await decide(page, look, { deed: "Complete the project", done: "The project is complete." });
  await expect(stage.getByText("None was given")).toBeVisible();
}
