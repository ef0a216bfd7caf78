/** Where a new project begins. */
export const FIRST_STAGE = { SALES: "ONBOARDING", SERVICE: "REQUESTING" } as const;
