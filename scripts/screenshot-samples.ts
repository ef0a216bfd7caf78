import { newDraft } from "#lib/request/draft.rules.ts";

/** A half-written request, as the browser keeps it. */
export function sampleDraft() {
  const draft = newDraft("0123456789abcdef0123456789abcdef");
  const { answers } = draft;
  return {
    ...draft,
    savedAt: Date.now(),
    answers: {
      ...answers,
      productsOfInterest: [{ solar: true, battery: true, ev_charger: false }],
      site: {
        ...answers.site,
        address: {
          line1: "14 Banksia Street",
          line2: "",
          suburb: "Thornbury",
          state: "VIC",
          postcode: "3071",
        },
        nmi: "20019857328",
        roofMaterial: "METAL",
        accessNotes: "The dog is friendly. Side gate sticks, lift it a little.",
      },
      customer: {
        ...answers.customer,
        firstName: "Maja",
        lastName: "Øverby",
        email: "maja@example.com",
        phone: "0412 345 678",
      },
      preferences: { customerPreferredDays: ["2", "4"] },
    },
  };
}

/** What the browser keeps of a request that was sent. */
export function sampleSent() {
  return {
    at: Date.now(),
    reference: "K7Q4-2M9X",
    firstName: "Maja",
    photosLater: ["site_access_photo"],
    isEarlier: false,
  };
}

/** A request of Maja's for her house of this number: each is a home of its own, and none takes the place of another. */
export function sampleHome(number: number, email: string) {
  return {
    productsOfInterest: [{ solar: true, battery: true }],
    preferences: { customerPreferredDays: number % 2 === 0 ? [1, 3] : [] },
    customer: { firstName: "Maja", lastName: "Øverby", email, phone: "0412 345 678" },
    site: {
      address: {
        line1: `${14 + number} Banksia Street`,
        suburb: "Thornbury",
        state: "VIC",
        postcode: "3071",
      },
      nmi: "20019857328",
    },
  };
}

/** What a contract says: panels, a battery, a rebate and certificates. */
export function sampleContract() {
  return {
    lines: [
      { description: "Solar panels of 440 W, black frame", quantity: 16, unitPrice: 41_250 },
      { description: "Hybrid inverter, 10 kW", quantity: 1, unitPrice: 298_000 },
      { description: "Battery, 10 kWh, on the garage wall", quantity: 1, unitPrice: 789_000 },
    ],
    rebates: [{ description: "State rebate", amount: 140_000 }],
    stc: { quantity: 78, unitValue: 3_800 },
    deposit: 100_000,
    solicited: true,
  };
}
