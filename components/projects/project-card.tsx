import { TurnBadge } from "#components/projects/turn-badge.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { productsInWords } from "#lib/projects/request-mail.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: ProjectListItem;
  timeZone: string;
}

/** One project in the list: where it stands, what it is, and where. The whole card leads there. */
export function ProjectCard({ project, timeZone }: Props) {
  const standing = standingOf(project);
  const isOver = project.stage === "CLOSED";
  const products = productsInWords(project.productsOfInterest);
  return (
    <article
      className={`group relative rounded-lg border p-5 transition-colors duration-150 hover:border-leaf sm:p-6 ${
        isOver ? "border-line" : "border-line bg-surface shadow-lift"
      }`}
    >
      <TurnBadge turn={standing.turn} />
      <h2 className={`text-xl ${standing.turn === "nobody" ? "" : "mt-3"}`}>
        <a href={`/projects/${project.id}`} className="after:absolute after:inset-0 after:rounded-lg">
          {standing.title}
        </a>
      </h2>
      <p className="mt-1.5 pr-8 text-ink-soft">
        <span className="first-letter:uppercase inline-block">
          {project.type === "SERVICE" ? `help with ${products}` : products}
        </span>
        <span className="block wrap-anywhere">{placeWords(project.site)}</span>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-3 pr-8 text-sm text-ink-soft">
        <span className="font-semibold tabular-nums">{projectReference(project.id)}</span>
        <span>since {shortDay(new Date(project.createdAt), timeZone)}</span>
      </p>
      <Icon
        name="arrowRight"
        className="absolute right-5 bottom-6 size-6 text-leaf transition-transform duration-150 group-hover:translate-x-1"
      />
    </article>
  );
}
