import { Receipt } from "#components/contract/receipt.tsx";
import { GiveBack } from "#components/hand-over/give-back.tsx";
import { DaysForm } from "#components/weekdays/days-form.tsx";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { comingDays } from "#lib/projects/coming-days.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { dayOf, stateOf } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: ProjectView;
  contract: ContractView;
  acceptance: NonNullable<ContractView["acceptance"]>;
  timeZone: string;
  now: Date;
  /** Where the device's owner goes on, once they signed in again. */
  next: string;
}

/** What a customer signed on somebody else's device, where their copy went, and the days that suit them. */
export function Signed({ project, contract, acceptance, timeZone, now, next }: Props) {
  const { customer, site, preferences } = project;
  const { address, fullAddress } = site ?? { address: null, fullAddress: null };
  const isWrittenTo = !isLeftToPlugin(project, "notifications");
  return (
    <>
      <Receipt
        projectId={project.id}
        contract={contract}
        acceptance={acceptance}
        email={isWrittenTo ? (customer?.email ?? null) : null}
        isNew
      />
      {!isLeftToPlugin(project, "scheduling") && (
        <section aria-labelledby="days-title" className="no-print mt-14">
          <h2 id="days-title" className="text-2xl">
            Which days suit you?
          </h2>
          <p className="mt-3 mb-8 max-w-prose text-ink-soft">
            For a visit or the installation. We always agree on the date with you first.
          </p>
          <DaysForm
            projectId={project.id}
            saved={preferences.customerPreferredDays}
            coming={comingDays(dayOf(now, timeZone), stateOf({ ...address, fullAddress }))}
          />
        </section>
      )}
      <section aria-labelledby="back-title" className="no-print mt-14 border-t border-line pt-8">
        <h2 id="back-title" className="text-2xl">
          All done?
        </h2>
        <p className="mt-2 mb-5 max-w-prose text-ink-soft">Nothing of yours stays open on this tablet.</p>
        <GiveBack kind="primary" next={next} />
      </section>
    </>
  );
}
