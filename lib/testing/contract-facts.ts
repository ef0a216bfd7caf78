import type { AcceptanceFacts } from "#lib/contracts/acceptance-mail.rules.ts";
import { differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { ContractFacts } from "#lib/contracts/contract-mail.rules.ts";

/** Version 1 of a made-up contract in Western Australia. */
export const FIRST: ContractDocument = {
  kind: "contract",
  format: 1,
  contractId: "0198c0de-0000-7000-8000-000000000002",
  projectId: "0198c0de-0000-7000-8000-000000000001",
  reference: "K7Q4-2M9X",
  version: 1,
  issuedAt: "2026-11-24T01:00:00.000Z",
  validUntil: "2026-12-24T13:59:00.000Z",
  company: { name: "Sunny Roofs", phone: null, email: null },
  customer: { name: "Ann Lee", companyName: null, abn: null, email: "ann@example.com", phone: null },
  site: { place: "1 Sun St, Perth", nmi: null, state: "WA", timeZone: "Australia/Perth" },
  currency: "AUD",
  lines: [{ description: "Solar 6.6 kW", quantity: 1, unitPrice: 900_000, total: 900_000 }],
  rebates: [{ description: "State rebate", amount: 100_000 }],
  stc: null,
  gstPercent: 10,
  totals: { price: 900_000, gst: 81_818, rebates: 100_000, net: 800_000, deposit: 80_000, balance: 720_000 },
  changes: null,
  solicited: false,
  coolingOff: { businessDays: 10, notice: [] },
  terms: { version: "2026-11", sections: [] },
  consent: "I accept.",
};

/** Version 2 of it, with a battery. */
export const SECOND: ContractDocument = {
  ...FIRST,
  version: 2,
  lines: [...FIRST.lines, { description: "Battery 10 kWh", quantity: 1, unitPrice: 700_000, total: 700_000 }],
  totals: { ...FIRST.totals, price: 1_600_000, net: 1_500_000 },
  changes: "You asked for a battery.\nThe panels stay as they are.",
};

/** What mails tell of version 1. */
export const FACTS: ContractFacts = {
  document: FIRST,
  difference: null,
  acceptedBefore: null,
  customer: { name: "Ann Lee", firstName: "Ann" },
  companyName: "Sunny Roofs",
  url: "https://portal.example.com/projects/0198c0de",
  contractUrl: "https://portal.example.com/projects/0198c0de/contract",
};

/** What mails tell of version 2, when version 1 was accepted. */
export const CHANGED: ContractFacts = {
  ...FACTS,
  document: SECOND,
  difference: differenceBetween(FIRST, SECOND),
  acceptedBefore: 1,
};

/** What mails tell when version 2 was accepted too. */
export const ACCEPTED: AcceptanceFacts = {
  ...CHANGED,
  acceptance: {
    acceptedAt: new Date("2026-11-24T03:15:00Z"),
    signerName: "Ann Lee",
    onBehalf: false,
    inPresenceOf: null,
    coolingOffEndsAt: new Date("2026-12-08T15:59:00Z"),
    documentSha256: "ab".repeat(32),
    hash: "cd".repeat(32),
  },
};
