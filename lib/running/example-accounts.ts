import type { Examples } from "#lib/http/openapi-examples.ts";
import { TIMES } from "#lib/running/example-people.ts";

const { ASKED_AT, CHANGED_AT } = TIMES;

const SAM_ID = "0198c0de-1000-7000-8000-000000000016";
const TOKEN_ID = "0198c0de-1000-7000-8000-000000000017";
const EXPIRES_AT = "2027-11-09T04:12:30.250Z";

/** As long as a token is, and plainly none. */
const TOKEN = "rt_ThisIsAnExampleAndNobodysRealToken000000000";

const SAM = { email: "sam@rooftop.example.com", name: "Sam Ito", role: "SALES" };
const USER = { id: SAM_ID, ...SAM, disabled: false, createdAt: ASKED_AT };

/** Bodies of signing in, and of the operations on people and tokens. */
export const ACCOUNT_REQUESTS: Examples = {
  "request-sign-in": {
    plain: { summary: "A link and a code by e-mail", value: { email: "ann.lee@example.com" } },
    next: {
      summary: "And then to a page",
      value: { email: "ann.lee@example.com", next: "/projects" },
    },
  },
  "confirm-sign-in": {
    link: { summary: "By the link", value: { token: "This-Is-What-A-Link-Carries" } },
    code: { summary: "By the six digits", value: { email: "ann.lee@example.com", code: "123456" } },
  },
  "create-user": { sales: { summary: "Somebody in sales", value: SAM } },
  "change-user": {
    role: { summary: "Somebody who may do more", value: { role: "ADMIN" } },
    out: { summary: "Somebody who is shut out", value: { disabled: true } },
  },
  "create-token": {
    own: { summary: "Reads for a year, as you", value: { name: "Reports", scope: "read", days: 365 } },
    other: {
      summary: "Acts as somebody else",
      value: { name: "CRM", scope: "write", days: 90, userId: SAM_ID },
    },
  },
};

/** What signing in, and the operations on people and tokens, answer. */
export const ACCOUNT_ANSWERS: Examples = {
  "confirm-sign-in": { in: { summary: "Signed in, and where to go", value: { next: "/projects" } } },
  "list-users": { one: { summary: "One user", value: { items: [USER], nextCursor: null } } },
  "create-user": { made: { summary: "The new user", value: USER } },
  "change-user": { changed: { summary: "The user as they are now", value: { ...USER, role: "ADMIN" } } },
  "list-tokens": {
    one: {
      summary: "One token",
      value: {
        items: [
          {
            id: TOKEN_ID,
            name: "Reports",
            prefix: TOKEN.slice(0, 8),
            scope: "read",
            owner: { id: SAM_ID, email: SAM.email, name: SAM.name },
            createdAt: CHANGED_AT,
            expiresAt: EXPIRES_AT,
            lastUsedAt: null,
            revokedAt: null,
          },
        ],
        nextCursor: null,
      },
    },
  },
  "create-token": {
    made: {
      summary: "The new token",
      value: { id: TOKEN_ID, token: TOKEN, expiresAt: EXPIRES_AT },
    },
  },
};
