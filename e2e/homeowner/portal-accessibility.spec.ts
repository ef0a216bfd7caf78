import type { Page } from "@playwright/test";
import { putAt } from "../projects.ts";
import { expectClear } from "./clear.ts";
import { choose, expectHeading, PHOTOS, slotOf } from "./journey.ts";
import { accept, draw, expect, test } from "./portal-fixtures.ts";

const SIZES = {
  "a phone": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  "a computer": { viewport: { width: 1440, height: 900 } },
};

/** Opens pages one after another and looks at each. */
async function expectAllClear(page: Page, screens: Record<string, string>): Promise<void> {
  for (const [path, heading] of Object.entries(screens)) {
    await page.goto(path);
    await expectHeading(page, heading);
    await expectClear(page, `${path}, "${heading}"`);
  }
}

for (const [device, size] of Object.entries(SIZES)) {
  test.describe(`at ${device}`, () => {
    test.use({ ...size, contextOptions: { reducedMotion: "reduce" } });

    test("The way in is clear: with a mistake, with a link that is spent, after signing out", async ({
      page,
      email,
    }) => {
      await expectAllClear(page, {
        "/sign-in": "Your projects, one e-mail away",
        "/sign-in?out=here": "Sign in again",
        "/sign-in/link#token=0123456789": "Nearly there",
        "/sign-in/code": "Check your mail",
      });
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
      await page.getByText("Nothing there?").click();
      await expectClear(page, "the code's page with mistakes");
      await page.goto("/sign-in/link#token=0123456789");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByText("This link doesn't work any more")).toBeVisible();
      await expectClear(page, "a spent link");
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "E-mail me a link" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
      await expectClear(page, "the sign-in with a mistake");
      await page.getByRole("textbox", { name: "E-mail" }).fill(email);
      await page.getByRole("button", { name: "E-mail me a link" }).click();
      await expectHeading(page, "Check your mail");
      await page.getByLabel("Code").fill("000000");
      await expect(page.getByText("That's not the code we sent.")).toBeVisible();
      await expectClear(page, "a code that is wrong");
    });

    test("The outbox is clear, and a mail in it", async ({ page, home, email }) => {
      await page.goto(home.path);
      await page.goto("/outbox");
      await expect
        .poll(async () => {
          await page.reload();
          return page.getByRole("listitem").filter({ hasText: email }).count();
        })
        .toBeGreaterThan(0);
      await expectClear(page, "the outbox");
      await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").first().click();
      await expectHeading(page, /^We have your request/);
      await page.getByText("As plain text").click();
      await expectClear(page, "a mail in the outbox");
    });

    test("The list is clear without a project, as is the account and what isn't there", async ({
      page,
      person,
      enter,
    }) => {
      await enter(await person("CUSTOMER"));
      await expectAllClear(page, {
        "/projects": "Nothing here yet",
        "/account": "My account",
        "/sign-in": "You're signed in",
        "/projects/018f0000-0000-7000-8000-000000000000": "There's no such page among your projects",
      });
    });

    test("A new project is clear, without its photos, with a refused one, and with one opened large", async ({
      page,
      home,
    }) => {
      await expectAllClear(page, {
        [`${home.path}/contract`]: "No contract yet",
        [`${home.path}/close`]: "Close this project?",
        [home.path]: "We have your request",
      });
      const letter = { name: "letter.docx", mimeType: "application/msword", buffer: Buffer.from("Hello") };
      await choose(page, PHOTOS.wall.slot, letter);
      const wall = slotOf(page, PHOTOS.wall.slot);
      await expect(wall.getByText("We can't read this kind of file.")).toBeVisible();
      await expectClear(page, "a project with a photo refused");
      await choose(page, PHOTOS.wall.slot, PHOTOS.wall.file);
      await expect(page.getByText("Two are still missing.")).toBeVisible();
      await page.getByText("Add another photo").click();
      await expectClear(page, "a project with one photo");
      await page.getByRole("link", { name: PHOTOS.wall.slot }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectClear(page, "a photo opened large");
    });

    test("A contract is clear to read, to sign wrongly, to sign with a drawing and to keep", async ({
      page,
      home,
    }) => {
      await home.issue({ solicited: false });
      await expectAllClear(page, {
        [home.path]: "Your contract is ready",
        [`${home.path}/close`]: "It isn't for you?",
        [`${home.path}/contract`]: "Read it in your own time",
      });
      await page.getByRole("button", { name: "Accept version 1" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
      await page.getByText("Draw a signature as well").click();
      await expectClear(page, "a contract with mistakes and the place to draw");
      await draw(page);
      await expectClear(page, "a drawn signature");
      await accept(page, 1);
      await page.getByText("Evidence").click();
      await expectClear(page, "the receipt, new");
      await expectAllClear(page, {
        [`${home.path}/contract/receipt`]: "Receipt",
        [`${home.path}/contract`]: "Contract, version 1",
        [`${home.path}/close`]: "Close this project?",
        [home.path]: "You're going ahead",
      });
      await home.issue({ deposit: 50_000, changes: "A smaller deposit." });
      await expectAllClear(page, {
        [home.path]: "Your contract has changed",
        [`${home.path}/contract`]: "Read it in your own time",
        [`${home.path}/contract?version=1`]: "Contract, version 1",
        "/projects": "My projects",
      });
    });

    test("Contracts that ran out or are void are clear, as are days and what is agreed", async ({
      page,
      home,
      newHome,
      database,
    }) => {
      await home.issue({ validUntil: new Date(Date.now() + 1_500).toISOString() });
      await page.goto(`${home.path}/contract`);
      await expect
        .poll(async () => {
          await page.reload();
          return page.getByText("This offer ran out").isVisible();
        })
        .toBe(true);
      await expectClear(page, "an offer that ran out");
      await expectAllClear(page, {
        [home.path]: "Our offer has run out",
        [`${home.path}/days`]: "Which days suit you?",
      });
      await page.getByRole("button", { name: "Weekdays" }).click();
      await page.getByRole("button", { name: "Save these days" }).click();
      await expect(page.getByText("Saved. We'll plan around them.")).toBeVisible();
      await expectClear(page, "days that are saved");

      const agreed = await newHome();
      await agreed.issue();
      await page.goto(`${agreed.path}/contract`);
      await accept(page, 1);
      await agreed.staffPost("charges", {
        amount: 100_000,
        type: "Cash",
        paid_by: "Maja",
        description: "Deposit",
      });
      await putAt(database, agreed.projectId, { stage: "INSTALLATION" });
      await expectAllClear(page, {
        [agreed.path]: "Time to install",
        [`${agreed.path}/close`]: "Let's talk about it first",
      });

      const declined = await newHome();
      await declined.issue();
      await declined.staffPost("reject", { rejectReason: "The roof can't carry it." });
      await expectAllClear(page, {
        [declined.path]: "We can't do this one",
        [`${declined.path}/contract`]: "Contract, version 1",
        [`${declined.path}/days`]: "Which days suit you?",
        [`${declined.path}/close`]: "It's closed already",
        "/projects": "My projects",
      });
    });

    test("However a project goes and ends, its page is clear", async ({ page, home, newHome, database }) => {
      for (const [outcome, heading] of Object.entries(ENDINGS)) {
        await putAt(database, home.projectId, { stage: "CLOSED", outcome });
        await expectAllClear(page, { [home.path]: heading });
      }
      const service = await newHome({ type: "SERVICE" });
      await expectAllClear(page, { [`${service.path}/contract`]: "This needs no contract" });
      for (const [stage, heading] of Object.entries(SERVICE)) {
        await putAt(database, service.projectId, { stage });
        await expectAllClear(page, { [service.path]: heading });
      }
      await putAt(database, service.projectId, { stage: "CLOSED", outcome: "CANNOT_RESOLVE" });
      await expectAllClear(page, { [service.path]: "We couldn't solve this" });
    });
  });
}

const ENDINGS = {
  COMPLETED: "All done",
  LOST: "This project is closed",
  CANCELLED: "This project was cancelled",
  SUPERSEDED: "A newer request took its place",
  FAILED: "We can't do this one",
};

const SERVICE = {
  REQUESTING: "We have your request",
  INVESTIGATING: "We're finding the cause",
  SERVICING: "We're putting it right",
  REVIEWING: "One last check",
};
