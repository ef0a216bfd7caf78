import type { ProjectListItem } from "#lib/projects/project.schema.ts";

/** The stages as staff know them. */
export const STAGE_NAMES: Record<ProjectListItem["stage"], string> = {
  ONBOARDING: "Onboarding",
  QUOTING: "Quoting",
  CONSIDERING: "Considering",
  COMMITTING: "Committing",
  INSPECTION: "Inspection",
  INSTALLATION: "Installation",
  REQUESTING: "Requesting",
  INVESTIGATING: "Investigating",
  SERVICING: "Servicing",
  REVIEWING: "Reviewing",
  CLOSED: "Closed",
};

export const OUTCOME_NAMES: Record<NonNullable<ProjectListItem["outcome"]>, string> = {
  COMPLETED: "Completed",
  FAILED: "Can't be done",
  LOST: "Lost",
  CANCELLED: "Cancelled",
  SUPERSEDED: "Superseded",
  CANNOT_RESOLVE: "Can't be solved",
};

export const PRODUCT_NAMES = { solar: "Solar", battery: "Battery", ev_charger: "EV charger" } as const;

/** The products that somebody asked for, each once. */
export function askedProducts(asked: ProjectListItem["productsOfInterest"]): (keyof typeof PRODUCT_NAMES)[] {
  return (["solar", "battery", "ev_charger"] as const).filter((product) => asked.some((one) => one[product]));
}

/** Who a project is for, as a list names them. */
export function customerName(customer: ProjectListItem["customer"]): string {
  if (customer === null) return "Nobody named yet";
  return customer.companyName ?? `${customer.firstName} ${customer.lastName}`;
}

/** Where a project stands, as a list says it: its stage, or how it ended. */
export function stageWords({ stage, outcome }: Pick<ProjectListItem, "stage" | "outcome">): string {
  return outcome === null ? STAGE_NAMES[stage] : OUTCOME_NAMES[outcome];
}

/** A system that is on the site already, in words. Blank without one. */
export function existingSystemWords(system: Record<string, unknown> | null): string {
  const { solarKw, batteryKwh, installedYear } = system ?? {};
  return [
    typeof solarKw === "number" ? `${solarKw} kW of solar` : "",
    typeof batteryKwh === "number" ? `a battery of ${batteryKwh} kWh` : "",
    typeof installedYear === "number" ? `since ${installedYear}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** How long ago it was asked for, as short as a list needs it. */
export function ageWords(createdAt: string, now: Date): string {
  const days = Math.floor((now.getTime() - new Date(createdAt).getTime()) / (24 * 60 * 60_000));
  if (days < 1) return "today";
  if (days < 14) return days === 1 ? "1 day" : `${days} days`;
  if (days < 91) return `${Math.floor(days / 7)} weeks`;
  return days < 730 ? `${Math.floor(days / 30.44)} months` : `${Math.floor(days / 365.25)} years`;
}
