import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type Actor, actorOnRecord } from "#lib/actor.rules.ts";
import type { Customer } from "#lib/customers/customer.schema.ts";
import { newCustomerRow } from "#lib/customers/new-customer.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Row } from "#lib/db/records.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import type { Job } from "#lib/jobs/queues.ts";
import type { CreateProjectBody } from "#lib/projects/create-project.schema.ts";
import { announcedToPlugins, isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import { FIRST_STAGE } from "#lib/projects/project-lifecycle.rules.ts";
import { newSiteRow } from "#lib/sites/new-site.ts";

/** All rows of a new project but those of its files, whose number only the database knows. */
export interface NewProjectRecords {
  customers: Row<Prisma.CustomerCreateManyInput>[];
  sites: Row<Prisma.SiteCreateManyInput>[];
  project: Omit<Row<Prisma.ProjectCreateManyInput>, "eventCount">;
  created: { time: Date; actor: object; data: object };
  jobs: Job[];
}

/** What a new project builds on. */
export interface NewProject {
  /** A customer and a site that we know; null for new ones, or none. */
  customerId: string | null;
  siteId: string | null;
  /** Whether people are told: not so when a project of a known customer and site is only recorded. */
  startsProcess: boolean;
}

/** The rows that a request for a system makes. Throws `validation_failed` for a phone number that cannot exist. */
export function newProjectRecords(
  body: CreateProjectBody,
  actor: Actor,
  about: NewProject,
): NewProjectRecords {
  const now = new Date();
  const id = randomUUIDv7();
  const customer = about.customerId === null ? newCustomer(body.customer, actor, now) : null;
  const customerId = about.customerId ?? customer?.id ?? null;
  const site = body.site === undefined || customerId === null ? null : newSiteRow(body.site, customerId, now);
  const siteId = about.siteId ?? site?.id ?? null;
  const { capabilityManagedByPlugin = {} } = body;
  return {
    customers: customer === null ? [] : [customer],
    sites: site === null ? [] : [site],
    project: {
      id,
      type: body.type,
      stage: FIRST_STAGE[body.type],
      customerId,
      siteId,
      products: body.productsOfInterest,
      preferredDays: body.preferences?.customerPreferredDays ?? [],
      comments: body.customerComments ?? null,
      customFields: body.customFields ?? {},
      capabilities: capabilityManagedByPlugin,
      createdAt: now,
      updatedAt: now,
    },
    created: {
      time: now,
      actor: actorOnRecord(actor),
      data: {
        projectId: id,
        customerId,
        siteId,
        type: body.type,
        ...announcedToPlugins({ capabilityManagedByPlugin }),
      },
    },
    // The process starts with telling the customer and the company, unless a plugin sees to it.
    jobs:
      about.startsProcess &&
      customerId !== null &&
      !isLeftToPlugin({ capabilityManagedByPlugin }, "notifications")
        ? [mailJob("request-received", { projectId: id }), mailJob("request-notice", { projectId: id })]
        : [],
  };
}

/** The customer that somebody names; a homeowner who names nobody is their own. */
function newCustomer(named: Customer | undefined, actor: Actor, now: Date) {
  const userId = actor.kind === "homeowner" ? actor.userId : null;
  if (named !== undefined) return { ...newCustomerRow(named, now), userId };
  return actor.kind === "homeowner" ? { ...newCustomerRow(asCustomer(actor), now), userId } : null;
}

/** All that we know of somebody who signed in and never said their name is their address. */
function asCustomer({ name, email }: { name: string | null; email: string }): Customer {
  const called = [name ?? "", email.slice(0, email.indexOf("@"))].find((words) => words.trim() !== "") ?? "–";
  const [firstName = "", ...rest] = called.trim().split(/\s+/);
  return {
    type: "PERSON",
    firstName: firstName.slice(0, 100),
    lastName: rest.join(" ").slice(0, 100) || "–",
    email,
  };
}
