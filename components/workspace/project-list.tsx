import { buttonClass } from "#components/ui/button.tsx";
import { ListCounts } from "#components/workspace/list-counts.tsx";
import { ListFilters } from "#components/workspace/list-filters.tsx";
import { ProjectRow } from "#components/workspace/project-row.tsx";
import { SavedFilters } from "#components/workspace/saved-filters.tsx";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import type { SavedFilter } from "#lib/saved-filters/saved-filter.schema.ts";
import type { ListCounts as Counts } from "#lib/workspace/list-counts.rules.ts";
import { type FilterName, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

interface Props {
  projects: readonly ProjectListItem[];
  nextCursor: string | null;
  /** How many there are: told when it is known. */
  counts: Promise<Counts>;
  /** The address asked for something that is no filter. */
  isMisread: boolean;
  asked: Partial<Record<FilterName, string>>;
  /** The filters that whoever looks keeps. */
  saved: readonly SavedFilter[];
  /** This is not the beginning of the list. */
  isLater: boolean;
  chosen: string | undefined;
  now: Date;
}

/** The left pane: what the list is narrowed by, and the projects that are left, newest first. */
export function ProjectList(props: Props) {
  const { projects, nextCursor, counts, isMisread, asked, saved, isLater, chosen, now } = props;
  return (
    <section aria-label="Projects" className="flex min-h-0 flex-col">
      <a href="/workspace/new" className={buttonClass("primary", "no-print mx-4 mb-3")}>
        New project
      </a>
      <ListFilters asked={asked} />
      <SavedFilters saved={saved} asked={asked} />
      <ListCounts asked={asked} counts={counts} />
      {projects.length === 0 ? (
        <Nothing isFiltered={Object.keys(asked).length > 0 || isLater} isMisread={isMisread} />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {projects.map((project) => (
            <li key={project.id}>
              <ProjectRow
                project={project}
                href={workspacePath(asked, { projectId: project.id })}
                isChosen={project.id === chosen}
                now={now}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3 border-t border-line px-4 py-4">
        {nextCursor !== null && (
          <a href={workspacePath(asked, { cursor: nextCursor })} className={buttonClass("secondary")}>
            Older projects
          </a>
        )}
        {isLater && (
          <a href={workspacePath(asked)} className={buttonClass("quiet")}>
            Back to the newest
          </a>
        )}
      </div>
    </section>
  );
}

function Nothing({ isFiltered, isMisread }: { isFiltered: boolean; isMisread: boolean }) {
  return (
    <div className="border-t border-line px-4 py-10 text-ink-soft">
      <p className="font-semibold text-ink">{isFiltered ? "No project fits" : "No projects yet"}</p>
      <p className="mt-1 text-sm">
        {isMisread
          ? "The address of this page asks for something we don't know."
          : isFiltered
            ? "Try fewer words, or take a filter away."
            : "Requests from your website appear here, and so does what you add yourself."}
      </p>
      {isFiltered && (
        <a href="/workspace" className={buttonClass("quiet", "mt-2 -ml-2")}>
          Show all projects
        </a>
      )}
    </div>
  );
}
