import type { Examples } from "#lib/http/openapi-examples.ts";
import { ACCOUNT_ANSWERS } from "#lib/running/example-accounts.ts";
import { CONTRACT, PREVIEW } from "#lib/running/example-contract.ts";
import {
  CHARGE_ID,
  CONTRACT_ID,
  CUSTOMER,
  CUSTOMER_ID,
  EVENT_ID,
  FILE_ID,
  FILTER_ID,
  PROJECT,
  PROJECT_ID,
  SITE,
  SITE_ID,
  TIMES,
  USER_ID,
} from "#lib/running/example-people.ts";
import { SETTINGS_ANSWERS } from "#lib/running/example-settings.ts";
import { WEBHOOK_ANSWERS } from "#lib/running/example-webhooks.ts";

const { ASKED_AT, CHANGED_AT } = TIMES;

const WHOLE_PROJECT = {
  ...PROJECT,
  customerComments: "The roof is shaded in the afternoon.",
  customFields: { campaign: "spring" },
  charges: [
    {
      id: CHARGE_ID,
      amount: 50_000,
      type: "Bank transfer",
      description: "Deposit",
      paid_by: "Ann Lee",
      external_links: ["https://books.example.com/receipts/881"],
      processed_at: CHANGED_AT,
    },
  ],
  totals: { price: 890_000, rebates: 228_000, charged: 50_000, due: 612_000 },
  files: [
    {
      id: FILE_ID,
      fileCode: "switchboard_photo",
      name: "switchboard.jpg",
      mediaType: "image/jpeg",
      byteSize: 2_480_113,
      width: 4_032,
      height: 3_024,
      createdAt: ASKED_AT,
    },
  ],
  rejectReason: null,
  closedBy: null,
};

const SAVED_FILTER = { id: FILTER_ID, name: "My turn", filters: { waitingOn: "company" } };

const CREATED = {
  id: EVENT_ID,
  sequence: 0,
  type: "Project.Created",
  time: ASKED_AT,
  actor: { kind: "homeowner", userId: USER_ID },
  data: { projectId: PROJECT_ID, customerId: CUSTOMER_ID },
};

/** What is answered, by operation. What can only be answered in one way needs no example here. */
export const ANSWER_EXAMPLES: Examples = {
  "create-project": made("The new project", PROJECT_ID),
  "list-projects": {
    last: {
      summary: "The last page",
      value: { items: [{ ...PROJECT, fileCodes: ["switchboard_photo"] }], nextCursor: null },
    },
  },
  "get-project": { offered: { summary: "A project with a contract on offer", value: WHOLE_PROJECT } },
  "list-project-events": {
    first: { summary: "How it began", value: { items: [CREATED], nextCursor: null } },
  },
  "attach-customer": made("The project's customer", CUSTOMER_ID),
  "attach-site": made("The project's site", SITE_ID),
  "issue-contract": {
    plain: { summary: "The first version", value: { id: CONTRACT_ID, version: 1 } },
    unusual: {
      summary: "With something to look at again",
      value: {
        id: CONTRACT_ID,
        version: 1,
        warnings: [
          {
            code: "solicited_unknown",
            message:
              "Nobody said whether the customer asked for the visit, so no cooling-off period is offered.",
          },
        ],
      },
    },
  },
  "preview-contract": { first: { summary: "What would be issued", value: PREVIEW } },
  "get-contract": { offered: { summary: "The version on offer", value: CONTRACT } },
  "create-charge": made("The new charge", CHARGE_ID),
  "list-customers": {
    found: {
      summary: "One customer with their site",
      value: { items: [{ ...CUSTOMER, updatedAt: CHANGED_AT, sites: [SITE] }], nextCursor: null },
    },
  },
  "get-customer": { ann: { summary: "A customer", value: { ...CUSTOMER, updatedAt: CHANGED_AT } } },
  "update-customer": {
    changed: {
      summary: "The customer as they are now",
      value: { ...CUSTOMER, phone: "+61400111222", updatedAt: CHANGED_AT },
    },
  },
  "list-sites": {
    one: {
      summary: "One site",
      value: { items: [{ ...SITE, customerId: CUSTOMER_ID, updatedAt: CHANGED_AT }], nextCursor: null },
    },
  },
  "get-site": {
    newtown: { summary: "A site", value: { ...SITE, customerId: CUSTOMER_ID, updatedAt: CHANGED_AT } },
  },
  "update-site": {
    changed: {
      summary: "The site as it is now",
      value: { ...SITE, phases: 3, customerId: CUSTOMER_ID, updatedAt: CHANGED_AT },
    },
  },
  "list-saved-filters": { mine: { summary: "One filter", value: { items: [SAVED_FILTER] } } },
  "save-filter": made("The new filter", FILTER_ID),
  ...SETTINGS_ANSWERS,
  ...ACCOUNT_ANSWERS,
  ...WEBHOOK_ANSWERS,
  openapi: {
    start: {
      summary: "How it begins, without its operations",
      value: { openapi: "3.1.0", info: { title: "Rooftop", version: "1.0.0" }, paths: {} },
    },
  },
};

function made(summary: string, id: string): Examples[string] {
  return { made: { summary, value: { id } } };
}
