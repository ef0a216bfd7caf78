import type { Examples } from "#lib/http/openapi-examples.ts";
import { TOLD_EVENT } from "#lib/running/example-event.ts";
import { PROJECT_ID, TIMES } from "#lib/running/example-people.ts";

const { ASKED_AT, CHANGED_AT } = TIMES;

const ENDPOINT_ID = "0198c0de-1000-7000-8000-000000000011";
const SECRET_ID = "0198c0de-1000-7000-8000-000000000012";
const NEXT_SECRET_ID = "0198c0de-1000-7000-8000-000000000013";
const DELIVERY_ID = "0198c0de-1000-7000-8000-000000000014";
const TRIED_AT = "2026-11-09T04:12:31.480Z";

const URL = "https://crm.example.com/rooftop";

/** As long as a secret is, and plainly none. */
export const WEBHOOK_SECRET = "whsec_ThisIsAnExampleAndNobodysRealSecret00000000=";
const NEXT_SECRET = "whsec_ThisIsAnotherExampleAndNobodysSecret000000=";

const ENDPOINT = {
  id: ENDPOINT_ID,
  url: URL,
  description: "Our CRM",
  eventTypes: ["Project.Created", "Project.ContractIssued"],
  isEnabled: true,
  secrets: [{ id: SECRET_ID, createdAt: ASKED_AT }],
  createdAt: ASKED_AT,
  updatedAt: ASKED_AT,
};

const DELIVERY = {
  id: DELIVERY_ID,
  eventId: TOLD_EVENT.id,
  projectId: PROJECT_ID,
  sequence: TOLD_EVENT.sequence,
  type: TOLD_EVENT.type,
  state: "delivered",
  createdAt: CHANGED_AT,
  queuedAt: CHANGED_AT,
  endedAt: TRIED_AT,
  attemptCount: 1,
};

const ATTEMPT = { time: TRIED_AT, status: 204, reason: null };

const FAILED = {
  ...DELIVERY,
  state: "pending",
  endedAt: null,
  lastAttempt: { time: TRIED_AT, status: 500, reason: "It answered 500." },
};

/** Bodies of the operations on webhooks. */
export const WEBHOOK_REQUESTS: Examples = {
  "create-webhook": {
    everything: { summary: "Told of everything", value: { url: URL } },
    chosen: {
      summary: "Told of new projects and of contracts on offer",
      value: { url: URL, description: "Our CRM", eventTypes: ["Project.Created", "Project.ContractIssued"] },
    },
  },
  "change-webhook": {
    off: { summary: "Told of nothing for now", value: { isEnabled: false } },
    everything: { summary: "Told of everything from now on", value: { eventTypes: [] } },
  },
};

/** What the operations on webhooks answer. */
export const WEBHOOK_ANSWERS: Examples = {
  "list-webhooks": { one: { summary: "One endpoint", value: { items: [ENDPOINT], nextCursor: null } } },
  "create-webhook": {
    made: {
      summary: "The new endpoint, with its secret",
      value: { id: ENDPOINT_ID, secret: { id: SECRET_ID, value: WEBHOOK_SECRET } },
    },
  },
  "get-webhook": {
    plain: { summary: "An endpoint", value: ENDPOINT },
    changing: {
      summary: "One whose secret is being changed",
      value: {
        ...ENDPOINT,
        secrets: [...ENDPOINT.secrets, { id: NEXT_SECRET_ID, createdAt: CHANGED_AT }],
        updatedAt: CHANGED_AT,
      },
    },
  },
  "change-webhook": {
    off: {
      summary: "The endpoint as it is now",
      value: { ...ENDPOINT, isEnabled: false, updatedAt: CHANGED_AT },
    },
  },
  "add-webhook-secret": {
    next: { summary: "The secret that comes next", value: { id: NEXT_SECRET_ID, value: NEXT_SECRET } },
  },
  "list-webhook-deliveries": {
    delivered: {
      summary: "One that was taken",
      value: { items: [{ ...DELIVERY, lastAttempt: ATTEMPT }], nextCursor: null },
    },
    waiting: {
      summary: "One that is tried again later",
      value: { items: [FAILED], nextCursor: null },
    },
  },
  "get-webhook-delivery": {
    delivered: {
      summary: "What was sent, and how it went",
      value: {
        ...DELIVERY,
        body: JSON.stringify(TOLD_EVENT),
        attempts: [{ ...ATTEMPT, ms: 84, reply: "" }],
      },
    },
  },
};
