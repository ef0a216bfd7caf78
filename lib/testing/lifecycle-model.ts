// What becomes of projects, written once more from the API decisions (§2 to §8), so that neither the rules nor the operations
// are their own judge. It imports nothing of the product.

/** Who asks: the homeowner whom most of it is for, another one, staff, or nobody we know. */
export type Who = "visitor" | "owner" | "stranger" | "sales" | "admin";

/** A contract that was issued, as far as sums go. */
export interface Offer {
  price: number;
  deposit: number;
  solicited: boolean | null;
}

/** A project as the model has it. */
export interface Modelled {
  id: string;
  type: "SALES" | "SERVICE";
  /** Where it stands while it is open. */
  stage: string;
  outcome: string | null;
  class: string | null;
  xref: string | null;
  days: number[];
  offers: Offer[];
  acceptedVersion: number | null;
  isCoolingOff: boolean;
  charges: { id: string; amount: number; type: string; isDeleted: boolean }[];
  rejectReason: string | null;
  closedBy: string | null;
  customerId: string | null;
  siteId: string | null;
  /** Homeowners whose it is: who asked for it, and whose address its customer has. */
  seenBy: readonly Who[];
  files: number;
  /** Types of what happened to it, in order. */
  events: string[];
}

const STAGES = {
  SALES: ["ONBOARDING", "QUOTING", "CONSIDERING", "COMMITTING", "INSPECTION", "INSTALLATION"],
  SERVICE: ["REQUESTING", "INVESTIGATING", "SERVICING", "REVIEWING"],
} as const;

/** Stages that a contract which is issued leads back to CONSIDERING from, and one that is accepted on to COMMITTING. */
const BEFORE_COMMITTING = ["ONBOARDING", "QUOTING", "CONSIDERING"];

/** A refusal by its code, or null: done. */
export type Refusal = string | null;

/** A project that was just asked for. */
export function begun(
  about: Pick<Modelled, "id" | "type" | "days" | "customerId" | "siteId" | "seenBy" | "files">,
): Modelled {
  return {
    ...about,
    stage: STAGES[about.type][0],
    outcome: null,
    class: null,
    xref: null,
    offers: [],
    acceptedVersion: null,
    isCoolingOff: false,
    charges: [],
    rejectReason: null,
    closedBy: null,
    events: ["Project.Created", ...Array.from({ length: about.files }, () => "File.Attached")],
  };
}

/** The project is closed, or was with the same outcome. */
export function end(project: Modelled, outcome: string, event = "Project.Closed"): Refusal {
  if (project.outcome === outcome) return null;
  if (project.outcome !== null) return "project_closed";
  project.outcome = outcome;
  project.events.push(event);
  return null;
}

/** §8: LOST when no contract was ever accepted, else CANCELLED; a service is CANCELLED; the override is honoured. */
export function close(project: Modelled, said: { closedBy?: string; closedStateOverride?: string }): Refusal {
  const isLost = project.type === "SALES" && project.acceptedVersion === null;
  const wasOpen = project.outcome === null;
  const refusal = end(project, said.closedStateOverride ?? (isLost ? "LOST" : "CANCELLED"));
  if (wasOpen) project.closedBy = said.closedBy ?? null;
  return refusal;
}

/** §8: SALES ends as FAILED, SERVICE as CANNOT_RESOLVE, with the reason. */
export function reject(project: Modelled, rejectReason: string): Refusal {
  const wasOpen = project.outcome === null;
  const refusal = end(project, project.type === "SALES" ? "FAILED" : "CANNOT_RESOLVE", "Project.Rejected");
  if (wasOpen) project.rejectReason = rejectReason;
  return refusal;
}

/** §8: one step forward, or back one with a reason; COMPLETED closes from the last stage. */
export function move(project: Modelled, { to, reason }: { to: string; reason?: string }): Refusal {
  if (project.outcome !== null) {
    return to === "COMPLETED" && project.outcome === "COMPLETED" ? null : "project_closed";
  }
  const stages: readonly string[] = STAGES[project.type];
  const from = stages.indexOf(project.stage);
  if (to === "COMPLETED") return from === stages.length - 1 ? end(project, to) : "stage_not_reachable";
  const steps = stages.includes(to) ? stages.indexOf(to) - from : Number.NaN;
  if (steps === 0) return null;
  if (Math.abs(steps) !== 1 || Number.isNaN(steps)) return "stage_not_reachable";
  if (steps === -1 && reason === undefined) return "validation_failed";
  project.stage = to;
  project.events.push("Project.StageChanged");
  return null;
}

/** §6: what stands against a contract of this project. */
export function notForContracts(project: Modelled): Refusal {
  if (project.type === "SERVICE") return "contract_not_applicable";
  return project.outcome === null ? null : "project_closed";
}

/** §6: the next version, which supersedes an unaccepted one. */
export function issue(project: Modelled, offer: Offer): Refusal {
  const refusal = notForContracts(project);
  if (refusal !== null) return refusal;
  project.offers.push(offer);
  if ([...BEFORE_COMMITTING, "COMMITTING"].includes(project.stage)) project.stage = "CONSIDERING";
  project.events.push("Project.ContractIssued");
  return null;
}

/** §6: the table of accept-contract, but for contracts that expired. */
export function accept(project: Modelled, reAccept: boolean, contractVersion: number | undefined): Refusal {
  const refusal = notForContracts(project);
  if (refusal !== null) return refusal;
  const current = project.offers.length;
  if (current === 0) return "contract_not_issued";
  if (contractVersion !== undefined && contractVersion !== current) return "contract_changed";
  if (project.acceptedVersion === current) return null;
  if (project.acceptedVersion !== null && !reAccept) return "contract_changed";
  project.acceptedVersion = current;
  if (project.offers.at(-1)?.solicited === false) project.isCoolingOff = true;
  if (BEFORE_COMMITTING.includes(project.stage)) project.stage = "COMMITTING";
  project.events.push("Project.ContractAccepted");
  return null;
}

/** §2: a customer closes until the contract is accepted, and again while they may cool off. */
export function mayOwnerClose(project: Modelled): boolean {
  return project.acceptedVersion === null || project.isCoolingOff;
}

/** §3: a newer project at a site ends the open ones of its type there, unless one of them is agreed on. */
export function supersede(projects: readonly Modelled[], type: string, siteId: string): Refusal {
  const open = projects.filter((one) => one.siteId === siteId && one.type === type && one.outcome === null);
  if (open.some(({ acceptedVersion }) => acceptedVersion !== null)) return "active_project_accepted";
  for (const one of open) end(one, "SUPERSEDED");
  return null;
}

/** A project as `get-project` must tell it. */
export function told(project: Modelled): object {
  const { offers, acceptedVersion, outcome, charges } = project;
  const current = offers.at(-1);
  const counted = charges.filter(({ isDeleted }) => !isDeleted);
  const charged = counted.reduce((sum, { amount }) => sum + amount, 0);
  const price = offers[(acceptedVersion ?? offers.length) - 1]?.price ?? 0;
  const unaccepted = outcome === null ? "ISSUED" : "VOIDED";
  return {
    id: project.id,
    type: project.type,
    stage: outcome === null ? project.stage : "CLOSED",
    outcome,
    class: project.class,
    xref: project.xref,
    days: project.days,
    contract:
      current === undefined
        ? null
        : {
            version: offers.length,
            status: acceptedVersion === offers.length ? "ACCEPTED" : unaccepted,
            price: current.price,
            deposit: current.deposit,
            acceptedVersion,
          },
    charges: counted.map(({ id, amount, type }) => ({ id, amount, type })),
    totals: { price, rebates: 0, charged, due: price - charged },
    rejectReason: project.rejectReason,
    closedBy: project.closedBy,
    customerId: project.customerId,
    siteId: project.siteId,
    files: project.files,
  };
}
