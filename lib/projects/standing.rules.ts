import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import type { OpenStage, Outcome } from "#lib/projects/project-lifecycle.rules.ts";
import { FILE_CODES } from "#lib/projects/upload-temp-file.schema.ts";

/** What it follows from where a project stands. */
export type StandingFacts = Pick<
  ProjectListItem,
  "type" | "stage" | "outcome" | "contract" | "fileCodes" | "capabilityManagedByPlugin"
>;

/** Where a project stands, as its homeowner reads it. */
export interface Standing {
  title: string;
  words: string;
  /** Who is to act next. */
  turn: "homeowner" | "company" | "nobody";
}

/** The stages as homeowners know them, in order. */
export const TRACKS = {
  SALES: [
    { stage: "ONBOARDING", name: "Request" },
    { stage: "QUOTING", name: "Plan" },
    { stage: "CONSIDERING", name: "Decision" },
    { stage: "COMMITTING", name: "Agreed" },
    { stage: "INSPECTION", name: "Site check" },
    { stage: "INSTALLATION", name: "Install" },
    { stage: "CLOSED", name: "Done" },
  ],
  SERVICE: [
    { stage: "REQUESTING", name: "Request" },
    { stage: "INVESTIGATING", name: "Cause" },
    { stage: "SERVICING", name: "Repair" },
    { stage: "REVIEWING", name: "Last check" },
    { stage: "CLOSED", name: "Done" },
  ],
} as const;

const OPEN: Record<OpenStage, { title: string; words: string }> = {
  ONBOARDING: {
    title: "We have your request",
    words: "We're looking at your home and come back to you with questions or a first plan.",
  },
  QUOTING: {
    title: "We're working on your plan",
    words: "We're planning your system and working out what it costs.",
  },
  CONSIDERING: {
    title: "We're preparing your contract",
    words: "You'll hear from us as soon as it's here to read.",
  },
  COMMITTING: {
    title: "You're going ahead",
    words: "Your contract is accepted. Next we check the site and agree on a day with you.",
  },
  INSPECTION: {
    title: "We're checking your site",
    words: "We make sure that everything fits before anything is delivered.",
  },
  INSTALLATION: {
    title: "Time to install",
    words: "Your system goes in. We agree on every date with you first.",
  },
  REQUESTING: { title: "We have your request", words: "We're reading what you told us and get back to you." },
  INVESTIGATING: {
    title: "We're finding the cause",
    words: "We're looking into what's wrong with your system.",
  },
  SERVICING: { title: "We're putting it right", words: "The cause is known, and we're on it." },
  REVIEWING: { title: "One last check", words: "It should work again. We're making sure that it does." },
};

const ENDED: Record<Outcome, { title: string; words: string }> = {
  COMPLETED: { title: "All done", words: "The work is finished. Everything about it stays here for you." },
  LOST: {
    title: "This project is closed",
    words: "It ended before a contract was accepted. Nothing is owed for it.",
  },
  CANCELLED: { title: "This project was cancelled", words: "Nothing further happens with it." },
  SUPERSEDED: {
    title: "A newer request took its place",
    words: "You asked again for the same home, so we go on with that one.",
  },
  FAILED: {
    title: "We can't do this one",
    words: "We looked at it closely and can't install this system here.",
  },
  CANNOT_RESOLVE: {
    title: "We couldn't solve this",
    words: "We looked at it closely and can't put it right.",
  },
};

/** While a plugin has the contract decided on, wherever it does. */
const DECIDED_ELSEWHERE = {
  title: "Your contract comes another way",
  words: "You read and accept it outside these pages. What we know of it is shown here.",
};

/** Where a project stands in plain words, and whose turn it is. What is left to a plugin is nobody's turn here. */
export function standingOf(project: StandingFacts): Standing {
  const { stage, outcome } = project;
  if (stage === "CLOSED") return { ...ENDED[outcome ?? "CANCELLED"], turn: "nobody" };
  const isElsewhere = isLeftToPlugin(project, "contract");
  const contract = isElsewhere ? null : project.contract;
  if (contract?.status === "ISSUED") {
    const isNew = contract.acceptedVersion === null;
    return {
      title: isNew ? "Your contract is ready" : "Your contract has changed",
      words: isNew
        ? "Read it in your own time, then accept it or tell us that it isn't for you."
        : "See what is different from the one you accepted. Until you accept the new one, that one counts.",
      turn: "homeowner",
    };
  }
  if (contract?.status === "EXPIRED" && contract.acceptedVersion !== null) {
    return {
      title: "What you accepted still counts",
      words: `The newer version ran out, so version ${contract.acceptedVersion} stays as it is. Get in touch if you'd still like the changes.`,
      turn: "company",
    };
  }
  if (contract?.status === "EXPIRED") {
    return {
      title: "Our offer has run out",
      words: "We can make you a new one. Get in touch if you're still interested.",
      turn: "company",
    };
  }
  if ((stage === "ONBOARDING" || stage === "REQUESTING") && missingPhotos(project).length > 0) {
    return {
      ...OPEN[stage],
      words: "Your photos let us go on without a visit. Add them whenever it suits you.",
      turn: "homeowner",
    };
  }
  const words = isElsewhere && stage === "CONSIDERING" ? DECIDED_ELSEWHERE : OPEN[stage];
  return { ...words, turn: "company" };
}

/** The photos we asked for that are not there. */
export function missingPhotos({
  fileCodes,
}: Pick<StandingFacts, "fileCodes">): (typeof FILE_CODES)[number][] {
  return FILE_CODES.filter((code) => !fileCodes.includes(code));
}

/** How far along its track a project is, from 0; null when it ended before the end of it. */
export function placeOnTrack({ type, stage, outcome }: StandingFacts): number | null {
  if (stage === "CLOSED" && outcome !== "COMPLETED") return null;
  return TRACKS[type].findIndex((step) => step.stage === stage);
}
