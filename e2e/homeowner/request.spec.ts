import { basename } from "node:path";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { expect, test } from "./fixtures.ts";
import {
  answerDays,
  answerProperty,
  answerSystem,
  answerYou,
  choose,
  expectHeading,
  goOn,
  PHOTOS,
  send,
  slotOf,
} from "./journey.ts";
import { confirmationOf, requestOf } from "./stored.ts";

const touch = { hasTouch: true, isMobile: true };
const SIZES = {
  "a phone": { viewport: { width: 390, height: 844 }, ...touch },
  "a tablet": { viewport: { width: 1024, height: 1366 }, ...touch },
  "a computer": { viewport: { width: 1440, height: 900 } },
};

for (const [device, size] of Object.entries(SIZES)) {
  test.describe(`at ${device}`, () => {
    test.use(size);

    test("Maja asks for solar and a charger, with three photos, and gets a reference and a mail", async ({
      page,
      email,
    }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Start your request" }).first().click();
      await answerSystem(page);
      await answerProperty(page);
      await expectHeading(page, "Three photos save us a visit");
      for (const { file, slot } of Object.values(PHOTOS)) {
        await choose(page, slot, file);
        await expect(slotOf(page, slot).getByText("Got it")).toBeVisible();
      }
      await goOn(page);
      await answerYou(page, email);
      await answerDays(page);

      await expect(page.getByRole("region", { name: "What you'd like" })).toContainText(
        "Solar panels, EV charger",
      );
      await expect(page.getByRole("region", { name: "The property" })).toContainText("14 Banksia Street");
      await expect(page.getByRole("region", { name: "About you" })).toContainText(email);
      await expect(page.getByRole("region", { name: "Photos" }).getByText("Got it")).toHaveCount(3);
      const reference = await send(page);

      const { id, stored } = await requestOf(email);
      expect(reference).toBe(projectReference(id));
      expect(stored).toEqual({
        customer: {
          type: "PERSON",
          first_name: "Maja",
          last_name: "Øverby",
          email,
          phone: "+61412345678",
          preferred_contact: "SMS",
        },
        site: {
          line1: "14 Banksia Street",
          line2: "Unit 2",
          suburb: "Thornbury",
          state: "VIC",
          postcode: "3071",
          nmi: "20019857328",
          roof_material: "METAL",
          phases: "UNKNOWN",
          access_notes: "Side gate sticks.\nThe dog is friendly.",
        },
        project: {
          type: "SALES",
          products: [{ solar: true, battery: false, ev_charger: true }],
          days: [1, 3],
          comments: "We're away in July. 🏖️",
        },
        files: [
          { code: "switchboard_photo", name: basename(PHOTOS.board.file), type: "image/jpeg", bytes: 7721 },
          {
            code: "preferred_installation_location_photo",
            name: basename(PHOTOS.wall.file),
            type: "image/png",
            bytes: 1025,
          },
          { code: "site_access_photo", name: basename(PHOTOS.wayIn.file), type: "image/heic", bytes: 1597 },
        ],
      });
      const mail = await confirmationOf(id);
      expect(mail).toContain(`To: ${email}`);
      expect(mail).toContain(reference);
    });
  });
}
