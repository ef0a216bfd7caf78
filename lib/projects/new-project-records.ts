import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type Actor, actorOnRecord } from "#lib/actor.rules.ts";
import type { Customer } from "#lib/customers/customer.schema.ts";
import { normalisePhone } from "#lib/customers/phone.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Row } from "#lib/db/records.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import type { Job } from "#lib/jobs/queues.ts";
import type { CreateProjectBody } from "#lib/projects/create-project.schema.ts";
import { FIRST_STAGE } from "#lib/projects/project-lifecycle.rules.ts";
import type { Site } from "#lib/sites/site.schema.ts";

/** All rows of a new project but those of its files, whose number only the database knows. */
export interface NewProjectRecords {
  customers: Row<Prisma.CustomerCreateManyInput>[];
  sites: Row<Prisma.SiteCreateManyInput>[];
  project: Omit<Row<Prisma.ProjectCreateManyInput>, "eventCount">;
  created: { time: Date; actor: object; data: object };
  jobs: Job[];
}

/** The rows that a request for a system makes. Throws `validation_failed` for a phone number that cannot exist. */
export function newProjectRecords(body: CreateProjectBody, actor: Actor): NewProjectRecords {
  const now = new Date();
  const id = randomUUIDv7();
  const customer = body.customer === undefined ? null : customerRecord(body.customer, now);
  const site = body.site === undefined || customer === null ? null : siteRecord(body.site, customer.id, now);
  return {
    customers: customer === null ? [] : [customer],
    sites: site === null ? [] : [site],
    project: {
      id,
      type: body.type,
      stage: FIRST_STAGE[body.type],
      customerId: customer?.id ?? null,
      siteId: site?.id ?? null,
      products: body.productsOfInterest,
      preferredDays: body.preferences?.customerPreferredDays ?? [],
      comments: body.customerComments ?? null,
      customFields: body.customFields ?? {},
      capabilities: body.capabilityManagedByPlugin ?? {},
      createdAt: now,
      updatedAt: now,
    },
    created: {
      time: now,
      actor: actorOnRecord(actor),
      data: { projectId: id, customerId: customer?.id ?? null, siteId: site?.id ?? null, type: body.type },
    },
    jobs: notifications(id, body),
  };
}

/** A new customer's process starts at once: they are told, and so is the company, unless a plugin sees to it. */
function notifications(projectId: string, body: CreateProjectBody): NewProjectRecords["jobs"] {
  if (body.capabilityManagedByPlugin?.notifications !== undefined) return [];
  return [mailJob("request-received", { projectId }), mailJob("request-notice", { projectId })];
}

function customerRecord({ phone, customFields, ...customer }: Customer, now: Date) {
  return {
    ...customer,
    id: randomUUIDv7(),
    phone: phone === undefined ? null : normalisePhone(phone, "customer.phone"),
    customFields: customFields ?? {},
    createdAt: now,
    updatedAt: now,
  };
}

function siteRecord(site: Site, customerId: string, now: Date) {
  const { address, phases, ...rest } = { address: {}, ...site };
  return {
    ...rest,
    ...address,
    id: randomUUIDv7(),
    customerId,
    phases: phases === undefined ? null : String(phases),
    createdAt: now,
    updatedAt: now,
  };
}
