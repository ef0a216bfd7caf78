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
