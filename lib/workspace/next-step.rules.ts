import { isLeftToPlugin, leftTo } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import type { OpenStage } from "#lib/projects/project-lifecycle.rules.ts";

/** What to do, why, and where on the project's page. */
export interface NextStep {
  title: string;
  words: string;
  part: "customer" | "contract" | "stage" | "money" | "photos";
}

interface Facts {
  project: ProjectView;
  /** They may still change their mind. */
  isCoolingOff: boolean;
  /** Cents that are to be here before the work begins; null without a contract. */
  deposit: number | null;
}

/** What staff do next with a project; null when it is over. */
export function nextStep(facts: Facts): NextStep | null {
  const { stage, contract, customer, site } = facts.project;
  if (stage === "CLOSED") return null;
  if (customer === null || site === null) {
    return { part: "customer", title: "Complete the project", words: "It has no customer or no site yet." };
  }
  const contractTo = leftTo(facts.project, "contract");
  if (contractTo !== null && (stage === "QUOTING" || stage === "CONSIDERING")) {
    return {
      part: "contract",
      title: "Wait for the contract",
      words: `It's left to ${contractTo}. What is issued and accepted shows here.`,
    };
  }
  if (contract?.status === "ISSUED" && contractTo === null) {
    return {
      part: "contract",
      title: "The customer has the contract",
      words: "Hand it to them to sign here, or wait: they know that it's there.",
    };
  }
  if (contract?.status === "EXPIRED" && contractTo === null) {
    return {
      part: "contract",
      title: "The offer has run out",
      words: "Issue it again if they still want it.",
    };
  }
  if (stage === "COMMITTING") return afterAgreement(facts);
  if (stage === "INSTALLATION" && isLeftToPlugin(facts.project, "payments")) {
    return { ...STEPS.INSTALLATION, words: "When it runs, complete the project." };
  }
  return STEPS[stage];
}

/** The deposit comes first, unless they may still change their mind, nothing of it is missing, or it is a plugin's affair. */
function afterAgreement({ project, isCoolingOff, deposit }: Facts): NextStep {
  const daysTo = leftTo(project, "scheduling");
  const paymentsTo = leftTo(project, "payments");
  const plan = daysTo === null ? "plan the inspection" : "see when the inspection is";
  if (isCoolingOff) {
    return {
      part: "money",
      title: `Wait, and ${plan}`,
      words: "They may still change their mind: no money is taken until then.",
    };
  }
  const isDepositHere = deposit !== null && project.totals.charged >= deposit;
  if (paymentsTo === null && !isDepositHere) {
    return { ...STEPS.COMMITTING, words: `Record the deposit once it is here, then ${plan}.` };
  }
  const money =
    paymentsTo === null ? "Nothing of the deposit is missing." : `Payments are left to ${paymentsTo}.`;
  const day = daysTo === null ? "the day is set" : `the day is set by ${daysTo}`;
  return {
    part: "stage",
    title: daysTo === null ? "Plan the inspection" : "Wait for the inspection",
    words: `${money} Move it on once ${day}.`,
  };
}

const STEPS: Record<OpenStage, NextStep> = {
  ONBOARDING: {
    part: "photos",
    title: "Look at the request",
    words: "Check the photos and the site, then move it to quoting.",
  },
  QUOTING: { part: "contract", title: "Price it", words: "Write the contract and issue it." },
  CONSIDERING: {
    part: "contract",
    title: "Issue the contract",
    words: "They are waiting for something to decide on.",
  },
  COMMITTING: {
    part: "money",
    title: "Agree on what comes next",
    words: "Record the deposit once it is here, then plan the inspection.",
  },
  INSPECTION: {
    part: "stage",
    title: "Inspect the site",
    words: "When everything fits, move it to installation.",
  },
  INSTALLATION: {
    part: "stage",
    title: "Install it",
    words: "When it runs and is paid for, complete the project.",
  },
  REQUESTING: { part: "photos", title: "Read the request", words: "Then start looking for the cause." },
  INVESTIGATING: {
    part: "stage",
    title: "Find the cause",
    words: "When you know it, move on to the repair.",
  },
  SERVICING: { part: "stage", title: "Put it right", words: "Then have it reviewed." },
  REVIEWING: { part: "stage", title: "Check that it works", words: "Complete it, or go back to the repair." },
};
