import { RowLink } from "#components/workspace/row-link.tsx";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import { productsInWords } from "#lib/projects/request-mail.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import { ageWords, customerName, stageWords } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectListItem;
  href: string;
  isChosen: boolean;
  now: Date;
}

/** One project in the list of the workspace. The sun marks what waits on the company. */
export function ProjectRow({ project, href, isChosen, now }: Props) {
  const { turn } = standingOf(project);
  return (
    <RowLink projectId={project.id} href={href} isChosen={isChosen}>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-semibold">{customerName(project.customer)}</span>
        <span className="flex-none text-sm whitespace-nowrap text-ink-soft tabular-nums">
          {ageWords(project.createdAt, now)}
        </span>
      </span>
      <span className="block truncate text-sm text-ink-soft">
        {placeWords(project.site) || "No site yet"}
      </span>
      <span className="mt-1 flex items-center gap-2 text-sm">
        <span aria-hidden="true" className={`size-2.5 flex-none rounded-full ${DOTS[turn]}`} />
        <span className={turn === "nobody" ? "text-ink-soft" : "font-medium"}>{stageWords(project)}</span>
        <span className="min-w-0 truncate text-ink-soft">
          {TURNS[turn]}
          {project.type === "SERVICE" ? "help with " : ""}
          {productsInWords(project.productsOfInterest)}
        </span>
      </span>
    </RowLink>
  );
}

const DOTS = { company: "bg-sun", homeowner: "border-2 border-edge", nobody: "bg-line" } as const;

const TURNS = { company: "on us · ", homeowner: "on them · ", nobody: "" } as const;
