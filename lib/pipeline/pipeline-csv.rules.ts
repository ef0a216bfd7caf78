import { type Cell, csvLine } from "#lib/csv.rules.ts";
import { type Month, type StageAges, sumOf, type Week } from "#lib/pipeline/pipeline.rules.ts";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import { AGE_NAMES, AGES } from "#lib/workspace/workspace-url.rules.ts";
import {
  customerName,
  OUTCOME_NAMES,
  PRODUCT_NAMES,
  STAGE_NAMES,
} from "#lib/workspace/workspace-words.rules.ts";

/** A project as a line of a file. Amounts are cents: of the contract that is agreed, or else offered. */
export interface ProjectLine {
  project: Omit<ProjectListItem, "fileCodes">;
  /** When it was asked for, on the company's clocks, like `2026-11-25 14:03`. */
  created: string;
  price: number | null;
  rebates: number | null;
  paid: number;
}

/** The company's zone and currency: times and amounts are in these, and the first line says so. */
interface Units {
  timeZone: string;
  currency: string;
}

/** Open projects by stage and age, a line each. */
export function* stageLines(stages: readonly StageAges[]): Generator<string> {
  yield csvLine(["stage", ...AGE_NAMES.map((age) => AGES[age].name), "all"]);
  for (const { stage, counts } of stages) yield csvLine([STAGE_NAMES[stage], ...counts, sumOf(counts)]);
}

/** Weeks by their Monday, a line each. */
export function* weekLines(weeks: readonly Week[], { timeZone }: Units): Generator<string> {
  yield csvLine([`week from (${timeZone})`, "requests", "acceptances"]);
  for (const { day, requests, acceptances } of weeks) yield csvLine([day, requests, acceptances]);
}

/** Months, a line each. */
export function* monthLines(months: readonly Month[], { timeZone, currency }: Units): Generator<string> {
  yield csvLine([`month (${timeZone})`, "payments", `received (${currency})`]);
  for (const { day, payments, amount } of months)
    yield csvLine([day.slice(0, 7), payments, { cents: amount }]);
}

/** The line that names what stands in `projectLine`. */
export function projectHead({ timeZone, currency }: Units): string {
  const ids = ["reference", "id", `created (${timeZone})`, "type", "stage", "outcome"];
  const people = ["customer", "e-mail", "phone", "address", "products"];
  const money = ["price", "rebates", "paid", "due"].map((name) => `${name} (${currency})`);
  return csvLine([...ids, ...people, ...money, "xref", "class"]);
}

/** A project as a line. Where there is no contract, there is no price and nothing due. */
export function projectLine({ project, created, price, rebates, paid }: ProjectLine): string {
  const { id, type, stage, outcome, customer, site, productsOfInterest, xref } = project;
  const due = price === null ? null : price - (rebates ?? 0) - paid;
  return csvLine([
    projectReference(id),
    id,
    created,
    type === "SALES" ? "Sales" : "Service",
    STAGE_NAMES[stage],
    outcome && OUTCOME_NAMES[outcome],
    customer && customerName(customer),
    customer && customer.email,
    customer && customer.phone,
    placeWords(site),
    productNames(productsOfInterest),
    ...[price, rebates, paid, due].map(money),
    xref,
    project.class,
  ]);
}

function money(cents: number | null): Cell {
  return cents === null ? null : { cents };
}

function productNames(products: ProjectListItem["productsOfInterest"]): string {
  const names = (["solar", "battery", "ev_charger"] as const).filter((name) =>
    products.some((one) => one[name]),
  );
  return names.map((name) => PRODUCT_NAMES[name]).join(", ");
}
