import "server-only";
import type { ProjectActor, SignedIn } from "#lib/actor.rules.ts";
import { brand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import { openRetakeWishes } from "#lib/files/retake-wishes.queries.ts";
import { findProject } from "#lib/projects/find-project.queries.ts";
import { readProject } from "#lib/projects/project.queries.ts";
import type { ProjectEvent, ProjectListItem, ProjectView } from "#lib/projects/project.schema.ts";
import { isCoolingOff, mayDo, type ProjectAction } from "#lib/projects/project-access.rules.ts";
import { readLatestProjectEvents } from "#lib/projects/project-events.queries.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { timeZoneOf } from "#lib/sites/site-time.rules.ts";

/** How many projects one page lists. */
const PROJECTS_SHOWN = 20;
/** How far back the timeline on a page goes, in events. */
const EVENTS_SHOWN = 100;

/** A project as its pages show it. */
export interface PortalProject {
  project: ProjectView;
  /** When the customer may no longer walk away; null when that is not so now. */
  coolingOffEndsAt: Date | null;
  /** What this actor may do with it now. A closed project is done with, but for what is put right in its books. */
  may: Record<
    | "accept-contract"
    | "ask-for-retake"
    | "attach-customer"
    | "attach-files"
    | "attach-site"
    | "close-project"
    | "create-charge"
    | "delete-charge"
    | "issue-contract"
    | "move-stage"
    | "reject-project"
    | "update-installation-preferences"
    | "update-project",
    boolean
  >;
  /** IANA zone of the site: every date of the project is shown in it. */
  timeZone: string;
  currency: string;
  now: Date;
}

/** A project for its pages; null when there is none for this actor, or `id` is no id at all. */
export async function findPortalProject(actor: ProjectActor, id: string): Promise<PortalProject | null> {
  const params = projectParams.safeParse({ projectId: id });
  if (!params.success) return null;
  const { projectId } = params.data;
  return orNull(async () => {
    const found = await findProject(database(), actor, projectId);
    const project = await readProject(database(), actor, projectId);
    const { currency, timeZone } = await brand();
    const now = new Date();
    const mayEver = (action: ProjectAction) => mayDo(action, actor, found, now);
    const may = (action: ProjectAction) => project.stage !== "CLOSED" && mayEver(action);
    return {
      project,
      coolingOffEndsAt:
        project.stage !== "CLOSED" && isCoolingOff(found, now) ? found.coolingOffEndsAt : null,
      may: {
        "accept-contract": may("accept-contract"),
        "ask-for-retake": may("ask-for-retake"),
        "attach-customer": may("attach-customer"),
        "attach-files": may("attach-files"),
        "attach-site": may("attach-site"),
        "close-project": may("close-project"),
        "create-charge": may("create-charge"),
        "delete-charge": mayEver("delete-charge"),
        "issue-contract": may("issue-contract"),
        "move-stage": may("move-stage"),
        "reject-project": may("reject-project"),
        "update-installation-preferences": may("update-installation-preferences"),
        "update-project": mayEver("update-project"),
      },
      timeZone: siteTimeZone(project.site, timeZone),
      currency,
      now,
    };
  });
}

/** The newest of a project's timeline, newest first. Whether it may be seen, the caller has asked. */
export async function portalTimeline(actor: SignedIn, projectId: string): Promise<ProjectEvent[]> {
  return readLatestProjectEvents(database(), actor, { projectId, limit: EVENTS_SHOWN });
}

/** The photos of an open project that are to be taken again. Whether it may be seen, the caller has asked. */
export async function portalRetakeWishes(projectId: string): Promise<RetakeWish[]> {
  return openRetakeWishes(database(), projectId);
}

/** A page of the actor's projects, newest first. A cursor that is none gives the first page. */
export async function listPortalProjects(actor: SignedIn, cursor: string | undefined) {
  const listing = { limit: PROJECTS_SHOWN };
  const page =
    (cursor === undefined
      ? null
      : await orNull(() => readProjectList(database(), actor, { ...listing, cursor }))) ??
    (await readProjectList(database(), actor, listing));
  const { currency, timeZone } = await brand();
  const items = page.items.map((project) => ({ project, timeZone: siteTimeZone(project.site, timeZone) }));
  return { ...page, items, currency };
}

function siteTimeZone(site: ProjectListItem["site"], usual: string): string {
  const { address, fullAddress } = site ?? { address: null, fullAddress: null };
  return timeZoneOf({ ...address, fullAddress }, usual);
}

/** What was asked for, or null where the answer is that there is no such thing. */
export async function orNull<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
