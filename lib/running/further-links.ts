import type { FurtherLinks } from "#lib/http/openapi-links.ts";

const VERSION = { version: "$response.body#/version" };
const CUSTOMER = { customerId: "$response.body#/id" };
const SITE = { siteId: "$response.body#/id" };

/** Where answers lead whose ids go to other places than below their own path. */
export const FURTHER_LINKS: FurtherLinks = {
  "issue-contract": [
    { to: "get-contract", parameters: VERSION },
    { to: "get-contract-pdf", parameters: VERSION },
    { to: "accept-contract" },
    { to: "hand-over" },
  ],
  "attach-customer": [
    { to: "get-customer", parameters: CUSTOMER },
    { to: "update-customer", parameters: CUSTOMER },
  ],
  "attach-site": [
    { to: "get-site", parameters: SITE },
    { to: "update-site", parameters: SITE },
  ],
};
