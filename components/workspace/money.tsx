import { Section } from "#components/projects/section.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ChargeList } from "#components/workspace/charge-list.tsx";
import { Left } from "#components/workspace/left.tsx";
import { RecordMoney } from "#components/workspace/record-money.tsx";
import { Said } from "#components/workspace/said.tsx";
import { TakenBack } from "#components/workspace/taken-back.tsx";
import { depositWords } from "#lib/charges/charge-balance.rules.ts";
import { leftTo } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import type { ProjectRecord } from "#lib/workspace/project-record.rules.ts";
import { customerName } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectView;
  record: ProjectRecord;
  coolingOffEndsAt: Date | null;
  may: { "create-charge": boolean; "delete-charge": boolean };
  timeZone: string;
  currency: string;
}

/** The money of a project as the office keeps it: what it costs, each charge with what was due after it, and what was taken back. */
export function Money({ project, record, coolingOffEndsAt, may, timeZone, currency }: Props) {
  const { totals, stage, customer } = project;
  const plugin = leftTo(project, "payments");
  const deposit = plugin === null ? depositWords(totals, record.deposit, currency) : null;
  return (
    <Section id="money" title="Money">
      <Said>
        <ChargeList
          project={project}
          record={record}
          isOurs={plugin === null}
          mayTakeBack={plugin === null && may["delete-charge"]}
          timeZone={timeZone}
          currency={currency}
        />
        {deposit !== null && <p className="mt-3">{deposit}</p>}
        {plugin !== null && (
          <div className="mt-5">
            <Left to={plugin} />
          </div>
        )}
        {plugin === null &&
          may["create-charge"] &&
          (coolingOffEndsAt === null ? (
            <RecordMoney
              projectId={project.id}
              paidBy={customer === null ? "" : customerName(customer)}
              facts={{
                totals,
                stage,
                deposit: record.deposit,
                depositLimitPercent: record.depositLimitPercent,
                currency,
              }}
              timeZone={timeZone}
            />
          ) : (
            <Notice
              kind="safety"
              className="mt-5"
              title={`No money before ${momentInWords(coolingOffEndsAt, timeZone)}`}
            >
              <p>
                The customer hadn't asked for the visit, so they may still change their mind until then. Take
                no payment before; record it here afterwards.
              </p>
            </Notice>
          ))}
        <TakenBack charges={record.charges} timeZone={timeZone} currency={currency} />
      </Said>
    </Section>
  );
}
