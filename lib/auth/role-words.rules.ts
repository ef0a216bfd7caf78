import type { Role } from "#lib/auth/user.schema.ts";

/** What each role is called, and what it may do. */
export const ROLE_NAMES = {
  CUSTOMER: "Homeowner",
  SALES: "Sales",
  ADMIN: "Admin",
} as const satisfies Record<Role, string>;

export const ROLE_MEANINGS = {
  CUSTOMER: "They see their own projects and nobody else's.",
  SALES: "They see and work on every project of the company.",
  ADMIN: "They see every project, and look after people, tokens and settings.",
} as const satisfies Record<Role, string>;
