/**
 * What somebody has typed so far, as the inputs hold it: strings, blank where nothing was said. Each name is the path of
 * the same field in the body of create-project, so an error that names a path names an input. `place` and `photosLater` are ours:
 * `place` says how the place is told, PARTS, LINE, METER or POSITION.
 */
export interface Answers {
  type: string;
  productsOfInterest: { solar: boolean; battery: boolean; ev_charger: boolean }[];
  place: string;
  site: {
    address: { line1: string; line2: string; suburb: string; state: string; postcode: string };
    fullAddress: string;
    latitude: string;
    longitude: string;
    label: string;
    nmi: string;
    propertyType: string;
    storeys: string;
    roofMaterial: string;
    phases: string;
    ownership: string;
    existingSystem: { solarKw: string; batteryKwh: string; installedYear: string };
    accessNotes: string;
  };
  photosLater: string[];
  customer: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string;
    preferredContact: string;
    type: string;
    companyName: string;
    abn: string;
  };
  customerComments: string;
  preferences: { customerPreferredDays: string[] };
}

/** A form nobody has touched. */
export function emptyAnswers(): Answers {
  return {
    type: "SALES",
    productsOfInterest: [{ solar: false, battery: false, ev_charger: false }],
    place: "PARTS",
    site: {
      address: { line1: "", line2: "", suburb: "", state: "", postcode: "" },
      fullAddress: "",
      latitude: "",
      longitude: "",
      label: "",
      nmi: "",
      propertyType: "",
      storeys: "",
      roofMaterial: "",
      phases: "",
      ownership: "",
      existingSystem: { solarKw: "", batteryKwh: "", installedYear: "" },
      accessNotes: "",
    },
    photosLater: [],
    customer: {
      firstName: "",
      lastName: "",
      email: "",
      phone: "",
      preferredContact: "EMAIL",
      type: "PERSON",
      companyName: "",
      abn: "",
    },
    customerComments: "",
    preferences: { customerPreferredDays: [] },
  };
}
