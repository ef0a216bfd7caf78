import * as z from "zod/mini";
import { chargeView } from "#lib/charges/charge.schema.ts";
import { pageOf, pageQuery, updatedSince } from "#lib/cursor.schema.ts";
import { customerView } from "#lib/customers/customer-record.schema.ts";
import { productsOfInterest } from "#lib/projects/create-project.schema.ts";
import { projectFilter } from "#lib/projects/project-filter.schema.ts";
import { OUTCOMES } from "#lib/projects/project-lifecycle.rules.ts";
import { stage } from "#lib/projects/project-stage.schema.ts";
import { FILE_CODES } from "#lib/projects/upload-temp-file.schema.ts";
import { siteView } from "#lib/sites/site-record.schema.ts";

const text = z.nullable(z.string());
const moment = z.iso.datetime();
const freeForm = z.record(z.string(), z.unknown());

/** What state a contract is in: it follows from the project and its acceptances, and is stored nowhere. */
export const contractStatus = z.enum(["ISSUED", "ACCEPTED", "SUPERSEDED", "EXPIRED", "VOIDED"]);

/** The contract that is offered or agreed now. Amounts are cents; `price` is before rebates. */
const contractSummary = z.strictObject({
  version: z.int(),
  status: contractStatus,
  price: z.int(),
  deposit: z.int(),
  acceptedVersion: z.nullable(z.int()),
  acceptedAt: z.nullable(moment),
  validUntil: moment,
});

const fileView = z.strictObject({
  id: z.guid(),
  fileCode: z.enum(FILE_CODES),
  name: z.string(),
  mediaType: z.string(),
  byteSize: z.int(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  createdAt: moment,
});

const projectFacts = {
  id: z.guid(),
  type: z.enum(["SALES", "SERVICE"]),
  stage,
  outcome: z.nullable(z.enum(OUTCOMES)),
  class: text,
  xref: text,
  createdAt: moment,
  updatedAt: moment,
  customer: z.nullable(customerView),
  site: z.nullable(siteView),
  productsOfInterest,
  preferences: z.strictObject({ customerPreferredDays: z.array(z.int()) }),
  contract: z.nullable(contractSummary),
  capabilityManagedByPlugin: freeForm,
};

/**
 * A project as it is read. Amounts are cents: `price` and `rebates` are of the contract that is agreed, or else offered;
 * `due` is price less rebates less what was charged. At most the newest 200 charges are listed; the sums count all.
 */
export const projectView = z.strictObject({
  ...projectFacts,
  customerComments: text,
  customFields: freeForm,
  charges: z.array(chargeView),
  totals: z.strictObject({ price: z.int(), rebates: z.int(), charged: z.int(), due: z.int() }),
  files: z.array(fileView),
  rejectReason: text,
  closedBy: text,
});

/** A project in a list. */
export const projectListItem = z.strictObject({
  ...projectFacts,
  /** Which kinds of photos it has. */
  fileCodes: z.array(z.enum(FILE_CODES)),
});

export type ProjectView = z.output<typeof projectView>;
export type ProjectListItem = z.output<typeof projectListItem>;

/** A page of projects. */
export const projectPage = pageOf(projectListItem);
export const projectPageQuery = z.strictObject({ ...pageQuery, ...projectFilter, updatedSince });

/** What happened to a project. */
export const projectEvent = z.strictObject({
  id: z.guid(),
  sequence: z.int(),
  type: z.string(),
  time: moment,
  actor: freeForm,
  data: freeForm,
});

/** A page of a timeline, oldest first. */
export const projectEventPage = pageOf(projectEvent);
export const projectEventQuery = z.strictObject(pageQuery);

export type ProjectEvent = z.output<typeof projectEvent>;
