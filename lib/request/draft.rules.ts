import { parseJson } from "#lib/json.rules.ts";
import { type Answers, emptyAnswers } from "#lib/request/answers.rules.ts";
import { overlay } from "#lib/request/overlay.rules.ts";
import { STEPS, type StepSlug } from "#lib/request/step.rules.ts";

/** Rises when the shape of a draft changes so that an old one cannot be read. */
export const DRAFT_VERSION = 1;

/** A draft untouched for this long, in milliseconds, is dropped: 72 hours, like the photos on the server. */
export const DRAFT_LIFETIME = 72 * 60 * 60 * 1000;

/** A request that is being written. */
export interface Draft {
  version: number;
  /** Milliseconds since 1970; 0 for a draft that was never saved. */
  savedAt: number;
  /** Names the batch of photos; random, because it is part of what guards them. */
  fileAssociationId: string;
  /** Whether a photo was ever chosen: without one, nothing of the photos' code need be fetched. */
  hasPhotos: boolean;
  /** The last sending whose answer never came: its Idempotency-Key and exact body. Blank when there is none. */
  attempt: { key: string; body: string };
  answers: Answers;
}

/** A draft with nothing in it. `id` names its batch of photos. */
export function newDraft(id: string): Draft {
  return {
    version: DRAFT_VERSION,
    savedAt: 0,
    fileAssociationId: id,
    hasPhotos: false,
    attempt: { key: "", body: "" },
    answers: emptyAnswers(),
  };
}

/**
 * The draft in a stored text; undefined when there is none, it is of another version, or it is older than 72 hours at `now`.
 * Whatever does not have the expected shape is left blank, so that a damaged store never breaks the form.
 */
export function readDraft(stored: string | null, now: number): Draft | undefined {
  const draft = overlay(newDraft(""), parseJson(stored ?? ""));
  const isUsable = draft.version === DRAFT_VERSION && draft.fileAssociationId.length >= 16;
  const isFresh = draft.savedAt <= now && now - draft.savedAt < DRAFT_LIFETIME;
  return isUsable && isFresh && draft.savedAt > 0 ? draft : undefined;
}

/** The first step whose required answers are missing; `check` when there is none. Photos and days may stay open. */
export function firstUnfinishedStep(answers: Answers): StepSlug {
  return STEPS.find(({ slug }) => !isStepFinished(slug, answers))?.slug ?? "check";
}

/** Whether every required answer of a step is there. Says nothing about whether it is valid. */
export function isStepFinished(
  step: StepSlug,
  { productsOfInterest, place, site, customer }: Answers,
): boolean {
  switch (step) {
    case "system":
      return productsOfInterest.some((wanted) => wanted.solar || wanted.battery || wanted.ev_charger);
    case "property": {
      const { line1, suburb, state, postcode } = site.address;
      if (place === "LINE") return isFilled(site.fullAddress);
      if (place === "METER") return isFilled(site.nmi);
      if (place === "POSITION") return isFilled(site.latitude, site.longitude, site.label);
      return isFilled(line1, suburb, state, postcode);
    }
    case "you":
      return (
        isFilled(customer.firstName, customer.lastName, customer.email) &&
        (customer.type !== "BUSINESS" || isFilled(customer.companyName))
      );
    default:
      return true;
  }
}

function isFilled(...answers: string[]): boolean {
  return answers.every((answer) => answer.trim() !== "");
}
