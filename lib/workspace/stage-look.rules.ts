import { moneyInWords } from "#lib/money.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import type { OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";

/** What being at a stage means to staff. */
export function stageMeaning(stage: OpenStage, project: ProjectView): string {
  const isPaidElsewhere = stage === "COMMITTING" && isLeftToPlugin(project, "payments");
  return isPaidElsewhere ? "It's agreed, and the site check is planned." : STAGE_MEANINGS[stage];
}

const STAGE_MEANINGS: Record<OpenStage, string> = {
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
  const fileCodes = project.files.map(({ fileCode }) => fileCode);
  return {
    meaning: stageMeaning(to, project),
    homeownerReads: standingOf({ ...project, stage: to, outcome: null, fileCodes }).title,
    warnings: [
      contractWarning(to, project),
      to === "INSPECTION" || to === "INSTALLATION" ? depositWarning(project, deposit, currency) : null,
    ].filter((warning) => warning !== null),
  };
}

function contractWarning(to: OpenStage, project: ProjectView): string | null {
  if (isLeftToPlugin(project, "contract")) return null;
  const { contract } = project;
  if (to === "CONSIDERING" && contract === null) {
    return "There is no contract yet. Issuing one moves the project here by itself.";
  }
  const isAgreedThere = to === "COMMITTING" || to === "INSPECTION" || to === "INSTALLATION";
  if (!isAgreedThere || (contract !== null && contract.acceptedVersion !== null)) return null;
  return to === "COMMITTING"
    ? "No contract is accepted. Accepting one moves the project here by itself."
    : "No contract is accepted.";
}

function depositWarning(project: ProjectView, deposit: number | null, currency: string): string | null {
  const { charged } = project.totals;
  if (deposit === null || charged >= deposit || isLeftToPlugin(project, "payments")) return null;
  return `${moneyInWords(deposit - charged, currency)} of the deposit isn't here.`;
}
