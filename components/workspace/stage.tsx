import { Section } from "#components/projects/section.tsx";
import { Decision } from "#components/workspace/decision.tsx";
import { Ended } from "#components/workspace/ended.tsx";
import { EndingDecision } from "#components/workspace/ending-decision.tsx";
import { Said } from "#components/workspace/said.tsx";
import { StageLook } from "#components/workspace/stage-look.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { MOVES, type OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import type { ProjectRecord } from "#lib/workspace/project-record.rules.ts";
import { stageLook, stageMeaning } from "#lib/workspace/stage-look.rules.ts";
import { STAGE_NAMES } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectView;
  record: ProjectRecord;
  coolingOffEndsAt: Date | null;
  may: { "move-stage": boolean; "reject-project": boolean; "close-project": boolean };
  timeZone: string;
  currency: string;
}

/** Where a project is, and the ways on, back and out. Of one that has ended, how. */
export function Stage({ record, ...facts }: Props) {
  const { project, may, timeZone } = facts;
  const { stage } = project;
  return (
    <Section id="stage" title="Stage">
      <Said>
        {stage === "CLOSED" ? (
          record.ending !== null && <Ended ending={record.ending} timeZone={timeZone} />
        ) : (
          <>
            <p className="font-heading text-xl font-semibold">{STAGE_NAMES[stage]}</p>
            <p className="text-ink-soft">{stageMeaning(stage, project)}</p>
            {may["move-stage"] && (
              <div className="mt-4 flex flex-wrap gap-3">
                <Forward at={stage} record={record} {...facts} />
                <Back at={stage} record={record} {...facts} />
              </div>
            )}
            {may["reject-project"] && may["close-project"] && (
              <div className="mt-8 border-t border-line pt-5">
                <h3 className="text-base">If it goes no further</h3>
                <p className="text-sm text-ink-soft">
                  Reject it when the company can't do it; close it for any other reason. Both show what
                  follows first.
                </p>
                <div className="mt-3 flex flex-wrap gap-3">
                  <EndingDecision ending="reject" {...facts} />
                  <EndingDecision ending="close" {...facts} />
                </div>
              </div>
            )}
          </>
        )}
      </Said>
    </Section>
  );
}

function Forward({ at, record, ...facts }: Props & { at: OpenStage }) {
  const { project, currency } = facts;
  const to = MOVES[at].forward;
  if (to === "COMPLETED") return <EndingDecision ending="complete" {...facts} />;
  return (
    <Decision
      name="forward"
      kind="primary"
      opener={`Move to ${STAGE_NAMES[to]}`}
      title={`Move it to ${STAGE_NAMES[to]}?`}
      deed={`Move to ${STAGE_NAMES[to]}`}
      call={{ path: `/api/projects/${project.id}/stage`, body: { to } }}
      done={`It's at ${STAGE_NAMES[to]} now.`}
    >
      <StageLook look={stageLook(to, { project, deposit: record.deposit, currency })} />
    </Decision>
  );
}

function Back({ at, record, project, currency }: Props & { at: OpenStage }) {
  const to = MOVES[at].back;
  if (to === null) return null;
  return (
    <Decision
      name="back"
      opener={`Back to ${STAGE_NAMES[to]}`}
      title={`Go back to ${STAGE_NAMES[to]}?`}
      deed={`Go back to ${STAGE_NAMES[to]}`}
      call={{ path: `/api/projects/${project.id}/stage`, body: { to } }}
      fields={[
        {
          name: "reason",
          label: "Why does it go back?",
          hint: "The customer reads it in their timeline.",
          limit: 2_000,
          missing: "Say why it goes back.",
          isLong: true,
        },
      ]}
      done={`It's back at ${STAGE_NAMES[to]}.`}
    >
      <StageLook look={stageLook(to, { project, deposit: record.deposit, currency })} />
    </Decision>
  );
}
