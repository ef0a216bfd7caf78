import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import type { OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";

/** What being at a stage means to staff. */
export const STAGE_MEANINGS: Record<OpenStage, string> = {
  ONBOARDING: "The request is here and is being looked at.",
  QUOTING: "The system is planned and priced.",
  CONSIDERING: "The customer decides on the contract.",
  COMMITTING: "It's agreed. The deposit is due, and the site check is planned.",
  INSPECTION: "Somebody checks at the site that everything fits.",
  INSTALLATION: "The system goes in.",
  REQUESTING: "The request is here and is being read.",
  INVESTIGATING: "Somebody looks for the cause.",
  SERVICING: "The cause is known and is being put right.",
  REVIEWING: "It should work again; somebody makes sure.",
};

/** What follows when a project is moved to another stage, said before. */
export interface StageLook {
  meaning: string;
  /** What its homeowner then reads on top of their page. */
  homeownerReads: string;
  warnings: string[];
}

interface Facts {
  project: ProjectView;
  /** Cents; of the contract that is agreed, or else offered. */
  deposit: number | null;
  currency: string;
}

/** What staff should know before they move a project. Nothing of it stands in the way. */
export function stageLook(to: OpenStage, { project, deposit, currency }: Facts): StageLook {
  const { type, contract, files } = project;
  const fileCodes = files.map(({ fileCode }) => fileCode);
  return {
    meaning: STAGE_MEANINGS[to],
    homeownerReads: standingOf({ type, stage: to, outcome: null, contract, fileCodes }).title,
    warnings: [
      contractWarning(to, project),
      to === "INSPECTION" || to === "INSTALLATION" ? depositWarning(project, deposit, currency) : null,
    ].filter((warning) => warning !== null),
  };
}

function contractWarning(to: OpenStage, { contract }: ProjectView): string | null {
  if (to === "CONSIDERING" && contract === null) {
    return "There is no contract yet. Issuing one moves the project here by itself.";
  }
  const isAgreedThere = to === "COMMITTING" || to === "INSPECTION" || to === "INSTALLATION";
  if (!isAgreedThere || (contract !== null && contract.acceptedVersion !== null)) return null;
  return to === "COMMITTING"
    ? "No contract is accepted. Accepting one moves the project here by itself."
    : "No contract is accepted.";
}

function depositWarning(
  { totals: { charged } }: ProjectView,
  deposit: number | null,
  currency: string,
): string | null {
  if (deposit === null || charged >= deposit) return null;
  return `${moneyInWords(deposit - charged, currency)} of the deposit isn't here.`;
}
