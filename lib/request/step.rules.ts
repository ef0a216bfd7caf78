/** The steps of a request in the order people walk through them; `sent` comes after and is no step. */
export const STEPS = [
  { slug: "system", name: "What you'd like" },
  { slug: "property", name: "The property" },
  { slug: "photos", name: "Photos" },
  { slug: "you", name: "About you" },
  { slug: "days", name: "Good days" },
  { slug: "check", name: "Check and send" },
] as const;

export type StepSlug = (typeof STEPS)[number]["slug"];

/** Where a step lives. */
export function stepPath(step: StepSlug | "sent"): string {
  return `/request/${step}`;
}

/** Place of a step in the row, from 0. */
export function stepIndex(step: StepSlug): number {
  return STEPS.findIndex(({ slug }) => slug === step);
}

/** The step after this one; after the last comes `sent`. */
export function stepAfter(step: StepSlug): StepSlug | "sent" {
  return STEPS[stepIndex(step) + 1]?.slug ?? "sent";
}

/** The step before this one; undefined for the first. */
export function stepBefore(step: StepSlug): StepSlug | undefined {
  return STEPS[stepIndex(step) - 1]?.slug;
}

/** The step that asks for what stands at `path` in the body of create-project; undefined when no step does. */
export function stepOfPath(path: string): StepSlug | undefined {
  const [root = ""] = path.split(".");
  switch (root) {
    case "type":
    case "productsOfInterest":
      return "system";
    case "site":
      return "property";
    case "fileAssociationId":
      return "photos";
    case "customer":
    case "customerComments":
      return "you";
    case "preferences":
      return "days";
    default:
      return undefined;
  }
}
