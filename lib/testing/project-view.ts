import type { ProjectView } from "#lib/projects/project.schema.ts";

/** A project as it is read: Maja's, with nothing to it yet but for what is named. */
export function projectView(changes: Partial<ProjectView> = {}): ProjectView {
  return {
    id: "0198c0de-0000-7000-8000-000000000009",
    type: "SALES",
    stage: "QUOTING",
    outcome: null,
    class: null,
    xref: null,
    createdAt: "2026-11-01T00:00:00.000Z",
    updatedAt: "2026-11-01T00:00:00.000Z",
    customer: {
      id: "0198c0de-0000-7000-8000-000000000008",
      type: "PERSON",
      firstName: "Maja",
      lastName: "Øverby",
      email: "maja@example.com",
      phone: null,
      companyName: null,
      abn: null,
      preferredContact: null,
      locale: null,
      customFields: {},
    },
    site: null,
    productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
    preferences: { customerPreferredDays: [] },
    contract: null,
    customerComments: null,
    customFields: {},
    capabilityManagedByPlugin: {},
    charges: [],
    totals: { price: 0, rebates: 0, charged: 0, due: 0 },
    files: [],
    rejectReason: null,
    closedBy: null,
    ...changes,
  };
}
