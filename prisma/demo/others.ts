import { CHARGER, LARGE, SOLAR } from "./contracts.ts";
import { ago } from "./past.ts";
import type { Cast } from "./people.ts";
import { accept, ask, charge, close, issue, move, reject } from "./steps.ts";

/** Tom bought a charger at the door and may still change his mind. */
export async function coolingOff({ tom, sam }: Cast): Promise<void> {
  const projectId = await ago(6, 2, () =>
    ask(tom, {
      productsOfInterest: [{ ev_charger: true }],
      customer: {
        firstName: "Tom",
        lastName: "Okafor",
        email: "tom.okafor@example.com",
        preferredContact: "SMS",
        phone: "+61 498 765 432",
      },
      site: {
        fullAddress: "Unit 3, 220 Lygon Street, Carlton VIC 3053",
        propertyType: "UNIT",
        ownership: "STRATA",
      },
      customerComments: "The car park belongs to the owners corporation. They have said yes.",
    }),
  );
  await ago(5, 1, () => move(sam, projectId, "QUOTING"));
  await ago(4, 1, () => issue(sam, projectId, CHARGER));
  await ago(3, 5, () => accept(tom, projectId, "Tom Okafor"));
}

/** A business whose inverter failed; nobody has looked yet. */
export async function vineyard(): Promise<void> {
  await ago(2, 3, () =>
    ask(null, {
      type: "SERVICE",
      productsOfInterest: [{ solar: true }],
      customer: {
        type: "BUSINESS",
        companyName: "Wombat Creek Vineyard",
        abn: "51 824 753 556",
        firstName: "Helen",
        lastName: "Marsh",
        email: "helen@wombatcreek.example.com",
        phone: "03 5962 1234",
      },
      site: {
        latitude: -37.6566,
        longitude: 145.3736,
        label: "The packing shed behind the second gate",
        propertyType: "RURAL",
        phases: 3,
        existingSystem: { solarKw: 30, installedYear: 2018 },
      },
      customerComments: "The inverter shows a red light since the storm.",
    }),
  );
}

/** A quote in the making. */
export async function quoting({ sam }: Cast): Promise<void> {
  const projectId = await ago(4, 3, () => askAtHome("Lucia", "Ferraro", "17 Olive Street, Norwood SA 5067"));
  await ago(3, 1, () => move(sam, projectId, "QUOTING"));
}

/** On the roof this week; staff wrote down the acceptance that came by telephone. */
export async function installing({ sam }: Cast): Promise<void> {
  const projectId = await ago(48, 2, () => askAtHome("Mei", "Chen", "9 Ghost Gum Lane, Kenmore QLD 4069"));
  await ago(46, 2, () => move(sam, projectId, "QUOTING"));
  await ago(44, 2, () => issue(sam, projectId, LARGE));
  await ago(41, 2, () => accept(sam, projectId, "Mei Chen"));
  await ago(40, 3, () => pays(sam, projectId, { amount: 1_200_00, description: "Deposit", by: "Mei Chen" }));
  await ago(30, 3, () => move(sam, projectId, "INSPECTION"));
  await ago(8, 3, () => move(sam, projectId, "INSTALLATION"));
}

/** Done and paid for. */
export async function completed({ sam }: Cast): Promise<void> {
  const by = "George Papadakis";
  const projectId = await ago(95, 2, () =>
    askAtHome("George", "Papadakis", "41 Anzac Avenue, Redcliffe QLD 4020"),
  );
  await ago(93, 2, () => move(sam, projectId, "QUOTING"));
  await ago(90, 2, () => issue(sam, projectId, SOLAR));
  await ago(88, 2, () => accept(sam, projectId, by));
  await ago(87, 3, () => pays(sam, projectId, { amount: 900_00, description: "Deposit", by }));
  await ago(70, 3, () => move(sam, projectId, "INSPECTION"));
  await ago(50, 3, () => move(sam, projectId, "INSTALLATION"));
  await ago(47, 3, () => pays(sam, projectId, { amount: 8_340_00, description: "Balance", by }));
  await ago(46, 3, () => move(sam, projectId, "COMPLETED"));
}

/** A roof that cannot be built on. */
export async function rejected({ sam }: Cast): Promise<void> {
  const projectId = await ago(33, 2, () => askAtHome("Bruno", "Keller", "2 Cliff Road, Epping NSW 2121"));
  await ago(30, 2, () =>
    reject(
      sam,
      projectId,
      "The roof is of asbestos cement. It has to be replaced before anything is put on it.",
    ),
  );
}

/** Somebody who chose another offer before accepting ours. */
export async function lost({ sam }: Cast): Promise<void> {
  const projectId = await ago(60, 2, () =>
    askAtHome("Aroha", "Tamihana", "77 Beach Street, Cottesloe WA 6011"),
  );
  await ago(58, 2, () => move(sam, projectId, "QUOTING"));
  await ago(55, 2, () => issue(sam, projectId, LARGE));
  await ago(52, 6, () =>
    close(sam, projectId, { closedBy: "Aroha Tamihana", reason: "Found an offer closer to home." }),
  );
}

function askAtHome(firstName: string, lastName: string, fullAddress: string): Promise<string> {
  return ask(null, {
    productsOfInterest: [{ solar: true }],
    customer: { firstName, lastName, email: `${firstName}.${lastName}@example.com`.toLowerCase() },
    site: { fullAddress, propertyType: "HOUSE", ownership: "OWNER" },
  });
}

function pays(
  sam: Cast["sam"],
  projectId: string,
  { amount, description, by }: { amount: number; description: string; by: string },
): Promise<void> {
  return charge(sam, projectId, { amount, type: "Bank transfer", description, paid_by: by });
}
