import "server-only";
import type * as z from "zod/mini";
import { createUser } from "#lib/auth/people.ts";
import { database, transaction } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { insertProject } from "#lib/projects/insert-project.ts";
import { newProjectRecords } from "#lib/projects/new-project-records.ts";

const DEMO_REQUESTS: readonly z.input<typeof createProjectBody>[] = [
  {
    productsOfInterest: [{ solar: true, battery: true }],
    preferences: { customerPreferredDays: [2, 4] },
    customer: {
      firstName: "Priya",
      lastName: "Raman",
      email: "priya.raman@example.com",
      phone: "0412 345 678",
    },
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
  },
  {
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
  },
  {
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
  },
];

/** People who can sign in to look around. Homeowners become users when they first do. */
export const DEMO_PEOPLE = [
  { email: "priya.raman@example.com", name: "Priya Raman", role: "CUSTOMER" },
  { email: "sam@rooftop.example.com", name: "Sam Delaney", role: "SALES" },
  { email: "alex@rooftop.example.com", name: "Alex Nguyen", role: "ADMIN" },
] as const;

/** Puts demo people and their requests into a database that has no projects yet; answers how many it made. */
export async function seedDemoData(): Promise<number> {
  const first = await database().project.findFirst({ select: { id: true } });
  if (first !== null) return 0;
  for (const person of DEMO_PEOPLE) await createUser(person);
  for (const request of DEMO_REQUESTS) {
    const records = newProjectRecords(
      createProjectBody.parse(request),
      { kind: "visitor", visitorHash: null },
      { customerId: null, siteId: null, startsProcess: false },
    );
    await transaction((tx) => insertProject(tx, records, null));
  }
  return DEMO_REQUESTS.length;
}
