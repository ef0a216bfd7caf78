import * as z from "zod/mini";

/** Stages as the lifecycle has them. */
export const stage = z.enum([
  "ONBOARDING",
  "QUOTING",
  "CONSIDERING",
  "COMMITTING",
  "INSPECTION",
  "INSTALLATION",
  "REQUESTING",
  "INVESTIGATING",
  "SERVICING",
  "REVIEWING",
  "CLOSED",
]);
