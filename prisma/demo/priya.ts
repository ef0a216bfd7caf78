import { SOLAR, SOLAR_WITH_BATTERY } from "./contracts.ts";
import { ago } from "./past.ts";
import type { Cast } from "./people.ts";
import { photos } from "./photos.ts";
import { accept, ask, charge, issue, move } from "./steps.ts";

const PRIYA = {
  firstName: "Priya",
  lastName: "Raman",
  email: "priya.raman@example.com",
  phone: "0412 345 678",
};

/** Priya accepted a first contract; a second one, with a battery, waits for her. */
export async function solarWithChanges({ priya, sam }: Cast): Promise<void> {
  const projectId = await ago(26, 4, async () =>
    ask(priya, {
      productsOfInterest: [{ solar: true, battery: true }],
      preferences: { customerPreferredDays: [2, 4] },
      fileAssociationId: await photos(priya, "switchboard_photo", "preferred_installation_location_photo"),
      customer: PRIYA,
      site: {
        address: { line1: "14 Banksia Crescent", suburb: "Marrickville", state: "NSW", postcode: "2204" },
        nmi: "4102 0000 010",
        propertyType: "HOUSE",
        storeys: 1,
        roofMaterial: "TILE",
        phases: 1,
        ownership: "OWNER",
      },
      customerComments: "The afternoon sun is on the street side. There is a big gum tree to the west.",
    }),
  );
  await ago(24, 1, () => move(sam, projectId, "QUOTING"));
  await ago(20, 3, () => issue(sam, projectId, SOLAR));
  await ago(18, 6, () => accept(priya, projectId, "Priya Raman"));
  await ago(16, 2, () =>
    charge(sam, projectId, {
      amount: 900_00,
      type: "Bank transfer",
      description: "Deposit",
      paid_by: "Priya Raman",
    }),
  );
  await ago(1, 2, () => issue(sam, projectId, SOLAR_WITH_BATTERY));
}

/** She has just asked for a charger at her parents' place, with the photos left for later. */
export async function newCharger({ priya }: Cast): Promise<void> {
  await ago(1, 5, () =>
    ask(priya, {
      productsOfInterest: [{ ev_charger: true }],
      preferences: { customerPreferredDays: [6] },
      customer: PRIYA,
      site: {
        address: { line1: "3 Wattle Street", suburb: "Thirroul", state: "NSW", postcode: "2515" },
        propertyType: "HOUSE",
        roofMaterial: "METAL",
        ownership: "OWNER",
      },
      customerComments: "This is my parents' house. Please ring me, not them.",
    }),
  );
}

/** Her flat in Newcastle has an old system that is being looked after. */
export async function serviceAtWork({ priya, sam }: Cast): Promise<void> {
  const projectId = await ago(12, 3, async () =>
    ask(priya, {
      type: "SERVICE",
      productsOfInterest: [{ solar: true }],
      preferences: { customerPreferredDays: [1, 2, 3] },
      fileAssociationId: await photos(priya, "site_access_photo"),
      customer: PRIYA,
      site: {
        fullAddress: "Unit 5, 88 Darby Street, Cooks Hill NSW 2300",
        propertyType: "UNIT",
        ownership: "OWNER",
        existingSystem: { solarKw: 5, installedYear: 2016 },
        accessNotes: "The key is with the neighbour in unit 4.",
      },
      customerComments: "It makes half of what it did two years ago.",
    }),
  );
  await ago(10, 1, () => move(sam, projectId, "INVESTIGATING"));
  await ago(5, 4, () => move(sam, projectId, "SERVICING"));
  await ago(3, 4, () =>
    charge(sam, projectId, {
      amount: 185_00,
      type: "Credit card",
      description: "Call-out and diagnosis",
      paid_by: "Priya Raman",
    }),
  );
}
