import { ContactBox } from "#components/projects/contact-box.tsx";
import { CoolingOff } from "#components/projects/cooling-off.tsx";
import { EndNote } from "#components/projects/end-note.tsx";
import { MoneyBox } from "#components/projects/money-box.tsx";
import { Photos } from "#components/projects/photos.tsx";
import { Section } from "#components/projects/section.tsx";
import { StandingHead } from "#components/projects/standing-head.tsx";
import { TaskList } from "#components/projects/task-list.tsx";
import { Timeline } from "#components/projects/timeline.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import type { ProjectEvent, ProjectView } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { tasksOf } from "#lib/projects/tasks.rules.ts";
import { tell } from "#lib/projects/timeline.rules.ts";

interface Props {
  project: ProjectView;
  events: readonly ProjectEvent[];
  /** The photos to take again. */
  wishes: readonly RetakeWish[];
  userId: string;
  coolingOffEndsAt: Date | null;
  may: { "attach-files": boolean; "close-project": boolean };
  timeZone: string;
  currency: string;
  now: Date;
}

/** A project as its homeowner sees it: where it stands, what is theirs to do, the photos, the money, and all that happened. */
export async function ProjectOverview(props: Props) {
  const { project, events, wishes, userId, coolingOffEndsAt, may, ...shown } = props;
  const { timeZone, currency, now } = shown;
  const { id } = project;
  const isOpen = project.stage !== "CLOSED";
  const told = tell(events, { company: (await brand()).name, currency, userId, isStaff: false });
  return (
    <>
      <StandingHead project={project} />
      <div className="mt-10 grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="space-y-12">
          {!isOpen && <EndNote project={project} events={events} />}
          {coolingOffEndsAt !== null && (
            <CoolingOff projectId={id} endsAt={coolingOffEndsAt} now={now} timeZone={timeZone} />
          )}
          {isOpen && (
            <Section id="tasks" title="What's yours to do">
              <TaskList tasks={tasksOf(project, wishes)} />
            </Section>
          )}
          <div className="lg:hidden">
            <Money project={project} currency={currency} timeZone={timeZone} />
          </div>
          <Section id="photos" title="Photos">
            <Photos
              projectId={id}
              files={project.files}
              timeZone={timeZone}
              mayAdd={may["attach-files"]}
              wishes={wishes}
            />
          </Section>
          <Section id="timeline" title="What happened so far">
            <Timeline told={told} timeZone={timeZone} />
          </Section>
        </div>
        <div className="space-y-12">
          <div className="max-lg:hidden">
            <Money project={project} currency={currency} timeZone={timeZone} />
          </div>
          <Section id="contact" title="Questions?">
            <ContactBox reference={projectReference(id)} />
          </Section>
          {may["close-project"] && coolingOffEndsAt === null && (
            <p className="text-sm text-ink-soft">
              Changed your plans?{" "}
              <a
                href={`/projects/${id}/close`}
                className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 hover:text-leaf-deep"
              >
                Close this project
              </a>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function Money({ project, currency, timeZone }: Pick<Props, "project" | "currency" | "timeZone">) {
  const { contract, id, stage } = project;
  if (contract === null && stage === "CLOSED") return null;
  return (
    <section aria-label="Money">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">Money</h2>
        {contract !== null && (
          <a
            href={`/projects/${id}/contract`}
            className="-my-2 inline-flex min-h-11 items-center gap-1.5 font-semibold text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep"
          >
            <Icon name="document" />
            Contract
          </a>
        )}
      </div>
      <MoneyBox project={project} currency={currency} timeZone={timeZone} />
    </section>
  );
}
