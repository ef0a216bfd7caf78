import { notFound } from "next/navigation";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { DaysForm } from "#components/weekdays/days-form.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { comingDays } from "#lib/projects/coming-days.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";
import { daysSentence } from "#lib/request/days.rules.ts";
import { dayOf, stateOf } from "#lib/sites/site-time.rules.ts";

export const metadata = { title: "Good days" };

interface Props {
  params: Promise<{ projectId: string }>;
}

export default async function Page({ params }: Props) {
  const { projectId } = await params;
  const actor = await signedInPageActor(`/projects/${projectId}/days`);
  const found = await findPortalProject(actor, projectId);
  if (found === null) notFound();
  const { project, may, now, timeZone } = found;
  const days = project.preferences.customerPreferredDays;
  const { address, fullAddress } = project.site ?? { address: null, fullAddress: null };
  return (
    <PortalPage actor={actor} back={{ href: `/projects/${project.id}`, words: "The project" }}>
      <h1 className="text-2xl">Which days suit you?</h1>
      {isLeftToPlugin(project, "scheduling") ? (
        <p className="mt-3 max-w-prose text-ink-soft">
          For this project you're asked that another way. {days.length > 0 && daysSentence(days)}
        </p>
      ) : may["update-installation-preferences"] ? (
        <>
          <p className="mt-3 mb-8 max-w-prose text-ink-soft">
            For a visit or the installation. We always agree on the date with you first.
          </p>
          <NeedsScript />
          <DaysForm
            projectId={project.id}
            saved={days}
            coming={comingDays(dayOf(now, timeZone), stateOf({ ...address, fullAddress }))}
          />
        </>
      ) : (
        <p className="mt-3 max-w-prose text-ink-soft">
          This project is closed, so there are no days to choose. {days.length > 0 && daysSentence(days)}
        </p>
      )}
    </PortalPage>
  );
}
