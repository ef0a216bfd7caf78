import type { ComponentProps } from "react";
import { Section } from "#components/projects/section.tsx";
import { StageSteps } from "#components/projects/stage-steps.tsx";
import { Timeline } from "#components/projects/timeline.tsx";
import { ProjectPlace } from "#components/reception/project-place.tsx";
import { BackLink } from "#components/workspace/back-link.tsx";
import { ContractPart } from "#components/workspace/contract-part.tsx";
import { CustomerAndSite } from "#components/workspace/customer-and-site.tsx";
import { HandOver } from "#components/workspace/hand-over.tsx";
import { Money } from "#components/workspace/money.tsx";
import { NextStep } from "#components/workspace/next-step.tsx";
import { Over } from "#components/workspace/over.tsx";
import { PhotosPart } from "#components/workspace/photos-part.tsx";
import { ProjectDetails } from "#components/workspace/project-details.tsx";
import { ProjectName } from "#components/workspace/project-name.tsx";
import { Stage } from "#components/workspace/stage.tsx";
import { brand } from "#lib/brand.ts";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import { leftTo } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectEvent, ProjectView } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { productsInWords } from "#lib/projects/request-mail.rules.ts";
import { tell } from "#lib/projects/timeline.rules.ts";
import type { ProjectRecord } from "#lib/workspace/project-record.rules.ts";
import { customerName } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectView;
  record: ProjectRecord;
  may: Record<
    | "ask-for-retake"
    | "attach-customer"
    | "attach-files"
    | "attach-site"
    | "close-project"
    | "create-charge"
    | "delete-charge"
    | "issue-contract"
    | "move-stage"
    | "reject-project"
    | "update-project",
    boolean
  >;
  contract: ContractView | null;
  coolingOffEndsAt: Date | null;
  /** IANA zone of the site. */
  timeZone: string;
  currency: string;
  events: readonly ProjectEvent[];
  /** The photos to take again. */
  wishes: readonly RetakeWish[];
  /** The customer and the site, and which state of them this is. */
  records: Omit<ComponentProps<typeof CustomerAndSite>, "projectId" | "may">;
  /** Classes that projects are sorted into. */
  classes: readonly string[];
  userId: string;
  /** The list that the project was chosen from. */
  back: string;
}

const PARTS = [
  { id: "customer", name: "Customer" },
  { id: "photos", name: "Photos" },
  { id: "contract", name: "Contract" },
  { id: "money", name: "Money" },
  { id: "stage", name: "Stage" },
  { id: "details", name: "Details" },
  { id: "timeline", name: "Timeline" },
] as const;

/** The right pane: a whole project, and what staff can do with it. */
export async function ProjectDetail(props: Props) {
  const { events, wishes, records, classes, userId, back, contract, ...facts } = props;
  const { name: company } = await brand();
  const { project, may, timeZone, currency } = facts;
  const standing = { ...project, fileCodes: project.files.map(({ fileCode }) => fileCode) };
  const products = productsInWords(project.productsOfInterest);
  return (
    <article aria-labelledby="project-name" className="min-w-0 px-5 pt-4 pb-24 sm:px-8 lg:px-10">
      <BackLink href={back} words="All projects" isForKeys className="min-[52.5rem]:hidden" />
      <header className="max-w-4xl">
        <p className="text-sm text-ink-soft">
          <span className="font-semibold tabular-nums">{projectReference(project.id)}</span>
          {" · "}
          {project.type === "SERVICE" ? `help with ${products}` : products}
        </p>
        <ProjectName projectId={project.id}>{customerName(project.customer)}</ProjectName>
        <StageSteps project={standing} />
      </header>
      <div className="max-w-4xl">
        {facts.record.ending === null ? (
          <NextStep
            project={project}
            isCoolingOff={facts.coolingOffEndsAt !== null}
            deposit={facts.record.deposit}
          />
        ) : (
          <Over ending={facts.record.ending} timeZone={timeZone} />
        )}
        {project.contract?.status === "ISSUED" && leftTo(project, "contract") === null && (
          <HandOver projectId={project.id} customer={customerName(project.customer)} />
        )}
      </div>
      <PartNavigation />
      <ProjectPlace projectId={project.id} project={customerName(project.customer)} userId={userId}>
        <div className="mt-8 max-w-4xl space-y-12">
          <CustomerAndSite projectId={project.id} may={may} {...records} />
          <PhotosPart project={project} wishes={wishes} may={may} timeZone={timeZone} />
          <ContractPart
            projectId={project.id}
            type={project.type}
            contract={contract}
            leftTo={leftTo(project, "contract")}
            mayIssue={may["issue-contract"]}
            timeZone={timeZone}
          />
          <Money {...facts} />
          <Stage {...facts} />
          <ProjectDetails
            project={project}
            mayUpdate={may["update-project"]}
            classes={classes}
            timeZone={timeZone}
          />
          <Section id="timeline" title="Timeline">
            <Timeline told={tell(events, { company, currency, userId, isStaff: true })} timeZone={timeZone} />
          </Section>
        </div>
      </ProjectPlace>
    </article>
  );
}

/** Leads to the parts of a long page, and stays in sight. */
function PartNavigation() {
  return (
    <nav
      aria-label="Parts of the project"
      data-stays="top"
      className="no-print sticky top-0 z-1 -mx-5 mt-6 flex gap-1 overflow-x-auto border-b border-line bg-paper px-5 sm:-mx-8 sm:px-8 lg:-mx-10 lg:px-10"
    >
      {PARTS.map(({ id, name }) => (
        <a
          key={id}
          href={`#${id}`}
          className="inline-flex min-h-12 flex-none items-center px-3 font-semibold text-leaf hover:underline hover:underline-offset-4"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
