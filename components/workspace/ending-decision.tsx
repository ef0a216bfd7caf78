import { Decision } from "#components/workspace/decision.tsx";
import type { DecisionField } from "#components/workspace/decision-form.tsx";
import { EndingLook } from "#components/workspace/ending-look.tsx";
import { type Ending, staffEndingLook } from "#lib/projects/ending-follows.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";

interface Props {
  ending: Ending;
  project: ProjectView;
  coolingOffEndsAt: Date | null;
  timeZone: string;
  currency: string;
}

/** One way to end a project, with its second look. */
export function EndingDecision({ ending, ...facts }: Props) {
  const { project, currency } = facts;
  const { path, body, ...words } = WAYS[ending];
  return (
    <Decision
      name={ending}
      isGrave={ending !== "complete"}
      call={{ path: `/api/projects/${project.id}/${path}`, ...(body === undefined ? {} : { body }) }}
      {...words}
    >
      <EndingLook look={staffEndingLook(ending, facts)} currency={currency} />
    </Decision>
  );
}

interface Way {
  path: string;
  body?: Record<string, string>;
  kind?: "primary";
  opener: string;
  title: string;
  deed: string;
  done: string;
  fields: readonly DecisionField[];
}

const WAYS: Record<Ending, Way> = {
  complete: {
    path: "stage",
    body: { to: "COMPLETED" },
    kind: "primary",
    opener: "Complete the project",
    title: "Is all the work done?",
    deed: "Complete the project",
    done: "The project is complete.",
    fields: [],
  },
  reject: {
    path: "reject",
    opener: "Reject the project",
    title: "Reject the project?",
    deed: "Reject the project",
    done: "The project is rejected.",
    fields: [
      {
        name: "rejectReason",
        label: "Why can't it be done?",
        hint: "Written for the customer: it goes into the e-mail and stays on their page.",
        limit: 2_000,
        missing: "Say why, in a few words.",
        isLong: true,
      },
    ],
  },
  close: {
    path: "close",
    opener: "Close the project",
    title: "Close the project?",
    deed: "Close the project",
    done: "The project is closed.",
    fields: [
      {
        name: "reason",
        label: "Why?",
        hint: "The customer reads it on their page. It isn't in the e-mail.",
        limit: 2_000,
        isLong: true,
      },
      {
        name: "closedBy",
        label: "Who closes it?",
        hint: "Where it isn't your own decision, like “the customer, on the phone”. That it was you who wrote it down stays on record.",
        limit: 200,
      },
    ],
  },
};
