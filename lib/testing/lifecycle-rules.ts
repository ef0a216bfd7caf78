import { isRecord } from "#lib/json.rules.ts";
import {
  accept,
  begun,
  close,
  issue,
  type Modelled,
  mayOwnerClose,
  move,
  notForContracts,
  type Refusal,
  reject,
  supersede,
  type Who,
} from "#lib/testing/lifecycle-model.ts";
import type { Step } from "#lib/testing/lifecycle-steps.ts";

/** Uploads that wait under an id, or that a project has. */
export interface Uploads {
  id: string;
  /** Who began it; "visitor" leaves it to whoever knows the id. */
  of: Who;
  /** How many there are of each code. */
  codes: Map<string, number>;
  projectId: string | null;
}

/** All that one sequence has made. */
export interface World {
  projects: Modelled[];
  uploads: Uploads[];
}

/** What is asked, as it is sent. */
export interface Asked {
  world: World;
  step: Step;
  project: Modelled;
  body: Record<string, unknown>;
  /** Whatever else the path or the form names. */
  named: { chargeId: string; fileId: string; isOwnFile: boolean; association: string; fileCode: string };
}

/** What follows: the code of a refusal, null, or what to learn from the answer. */
export type Follows = Refusal | ((answer: Record<string, unknown>) => void);

const STAFF_ONLY = new Set([
  "reject-project",
  "update-project",
  "create-charge",
  "delete-charge",
  "issue-contract",
  "preview-contract",
  "move-stage",
  "attach-customer",
  "attach-site",
  "ask-for-retake",
  "hand-over",
]);

/** §2: what stands against somebody who asks about a project, before it counts how that one stands. */
export function notForThem({ step: { slug, who }, project }: Asked): Refusal {
  const isStaff = who === "sales" || who === "admin";
  if (isStaff) return null;
  if (!project.seenBy.includes(who)) return "project_not_found";
  if (STAFF_ONLY.has(slug)) return "forbidden";
  return slug === "close-project" && !mayOwnerClose(project) ? "forbidden" : null;
}

/** What follows from each operation that is about one project, once it is clear that they may. */
export const RULES: Readonly<Record<string, (asked: Asked) => Follows>> = {
  "get-project": () => null,
  "list-project-events": () => null,
  "get-contract": ({ project }) => (project.offers.length === 0 ? "contract_not_found" : null),
  "get-contract-pdf": ({ project }) => (project.offers.length === 0 ? "contract_not_found" : null),
  "get-file": ({ named }) => (named.isOwnFile ? null : "file_not_found"),
  "ask-for-retake": ({ project, named }) => {
    if (!named.isOwnFile) return "file_not_found";
    if (project.outcome !== null) return "project_closed";
    project.events.push("File.RetakeAsked");
    return null;
  },
  // For people on a device of their own: everybody here has a token.
  "hand-over": () => "forbidden",
  "update-project": ({ project, body }) => {
    const changed = { class: text(body["class"]) ?? project.class, xref: text(body["xref"]) ?? project.xref };
    const isSame = changed.class === project.class && changed.xref === project.xref;
    Object.assign(project, changed);
    if (!isSame) project.events.push("Project.Updated");
    return null;
  },
  "update-installation-preferences": ({ project, step }) => {
    const days = daysOf(step.body);
    if (project.outcome !== null) return "project_closed";
    if (String(days) !== String(project.days)) project.events.push("Project.PreferencesUpdated");
    project.days = days;
    return null;
  },
  "move-stage": ({ project, body }) => {
    const reason = text(body["reason"]);
    return move(project, { to: String(body["to"]), ...(reason === null ? {} : { reason }) });
  },
  "issue-contract": ({ project, body }) => issue(project, offerOf(body)),
  "preview-contract": ({ project }) => notForContracts(project),
  "accept-contract": ({ project, step, body }) => {
    const { contractVersion } = body;
    return accept(project, step.flag, typeof contractVersion === "number" ? contractVersion : undefined);
  },
  "reject-project": ({ project, body }) => reject(project, text(body["rejectReason"]) ?? ""),
  "close-project": ({ project, body }) => {
    const closedBy = text(body["closedBy"]);
    const closedStateOverride = text(body["closedStateOverride"]);
    return close(project, {
      ...(closedBy === null ? {} : { closedBy }),
      ...(closedStateOverride === null ? {} : { closedStateOverride }),
    });
  },
  "create-charge": ({ project, body }) => {
    if (project.outcome !== null) return "project_closed";
    if (project.isCoolingOff) return "cooling_off";
    project.events.push("Charge.Created");
    const charge = { id: "", amount: Number(body["amount"]), type: String(body["type"]), isDeleted: false };
    project.charges.push(charge);
    return ({ id }) => Object.assign(charge, { id });
  },
  "delete-charge": ({ project, named }) => {
    const charge = project.charges.find(({ id, isDeleted }) => id === named.chargeId && !isDeleted);
    if (charge === undefined) return "charge_not_found";
    charge.isDeleted = true;
    project.events.push("Charge.Deleted");
    return null;
  },
  "attach-customer": ({ project, body, step }) => {
    const { customerId } = body;
    if (project.outcome !== null) return "project_closed";
    if (project.customerId !== null) return project.customerId === customerId ? null : "customer_attached";
    if (customerId !== undefined) return "customer_not_found";
    project.events.push("Project.Updated");
    project.seenBy = step.flag ? ["owner"] : [];
    return ({ id }) => Object.assign(project, { customerId: id });
  },
  "attach-site": ({ project, body }) => {
    const { siteId } = body;
    if (project.outcome !== null) return "project_closed";
    if (project.customerId === null) return "customer_required";
    if (project.siteId !== null) return project.siteId === siteId ? null : "site_attached";
    if (siteId !== undefined) return "site_not_found";
    project.events.push("Project.Updated");
    return ({ id }) => Object.assign(project, { siteId: id });
  },
  "attach-files": ({ world, project, step, named }) => {
    const uploads = mine(world, step.who, named.association);
    if (uploads === null) return "file_association_not_found";
    if (uploads.projectId === project.id) return null;
    if (uploads.projectId !== null) return "file_association_claimed";
    if (project.outcome !== null) return "project_closed";
    const count = countOf(uploads);
    uploads.projectId = project.id;
    project.files += count;
    project.events.push(...Array.from({ length: count }, () => "File.Attached"));
    return null;
  },
};

/** §3: create-project. Answers the project that is to be there, or the code of the refusal. */
export function create({ world, step, body, named }: Asked): Modelled | string {
  const { who } = step;
  const { customerId, siteId } = body;
  const known = world.projects.find((one) => one.customerId === customerId && customerId !== undefined);
  if (who === "visitor" && customerId !== undefined) return "unauthenticated";
  if (who === "visitor" && body["customer"] === undefined) return "customer_required";
  const isStaff = who === "sales" || who === "admin";
  if (customerId !== undefined) {
    const isTheirs = known !== undefined && (isStaff || known.seenBy.includes(who));
    if (!isTheirs) return "customer_not_found";
    if (siteId !== undefined && !world.projects.some((one) => one.siteId === siteId)) return "site_not_found";
  } else if (body["customer"] === undefined && isStaff && body["site"] !== undefined)
    return "customer_required";
  const isNamed = named.association === body["fileAssociationId"];
  const uploads = isNamed ? mine(world, who, named.association) : null;
  if (uploads !== null && uploads.projectId !== null) return "file_association_claimed";
  const type = body["type"] === "SERVICE" ? "SERVICE" : "SALES";
  if (typeof siteId === "string" && body["triggerProcess"] === true) {
    const refusal = supersede(world.projects, type, siteId);
    if (refusal !== null) return refusal;
  }
  const hasCustomer = customerId !== undefined || body["customer"] !== undefined || !isStaff;
  const preferences = isRecord(body["preferences"]) ? body["preferences"] : {};
  const project = begun({
    id: "",
    type,
    days: daysOf(preferences["customerPreferredDays"] ?? []),
    customerId: hasCustomer ? "to be told" : null,
    siteId: siteId !== undefined || body["site"] !== undefined ? "to be told" : null,
    seenBy: known?.seenBy ?? [
      ...(who === "owner" || who === "stranger" ? [who] : []),
      ...(body["customer"] !== undefined && step.flag ? (["owner"] as const) : []),
    ],
    files: uploads === null ? 0 : countOf(uploads),
  });
  if (uploads !== null) uploads.projectId = "to be told";
  return project;
}

/** §4: upload-temp-file. */
export function upload({ world, step, named }: Asked): Refusal {
  const known = world.uploads.find(({ id }) => id === named.association);
  if (known === undefined) {
    const codes = new Map([[named.fileCode, 1]]);
    world.uploads.push({ id: named.association, of: step.who, codes, projectId: null });
    return null;
  }
  if (mine(world, step.who, known.id) === null) return "file_association_not_found";
  if (known.projectId !== null) return "file_association_claimed";
  known.codes.set(named.fileCode, step.flag ? 1 : (known.codes.get(named.fileCode) ?? 0) + 1);
  return null;
}

function mine({ uploads }: World, who: Who, association: string): Uploads | null {
  const found = uploads.find(({ id }) => id === association);
  return found !== undefined && (found.of === "visitor" || found.of === who) ? found : null;
}

function countOf({ codes }: Uploads): number {
  return [...codes.values()].reduce((sum, count) => sum + count, 0);
}

function daysOf(days: unknown): number[] {
  const numbers = Array.isArray(days) ? days.map(Number) : [];
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function offerOf(body: Record<string, unknown>) {
  const { lines, deposit, solicited } = body;
  const sums = Array.isArray(lines)
    ? lines.filter(isRecord).map((line) => Number(line["quantity"]) * Number(line["unitPrice"]))
    : [];
  return {
    price: sums.reduce((sum, one) => sum + one, 0),
    deposit: Number(deposit ?? 0),
    solicited: typeof solicited === "boolean" ? solicited : null,
  };
}

/** Text as it is kept: in NFC, without outer spaces. */
function text(value: unknown): string | null {
  return typeof value === "string" ? value.normalize("NFC").trim() : null;
}
