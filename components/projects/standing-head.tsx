import { SunTrack } from "#components/projects/sun-track.tsx";
import { TurnBadge } from "#components/projects/turn-badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { productsInWords } from "#lib/projects/request-mail.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";

/** Where a project stands: in words, as a picture, and whose turn it is. */
export function StandingHead({ project }: { project: ProjectView }) {
  const facts = { ...project, fileCodes: project.files.map(({ fileCode }) => fileCode) };
  const { title, words, turn } = standingOf(facts);
  const products = productsInWords(project.productsOfInterest);
  const status = isLeftToPlugin(project, "contract") ? undefined : project.contract?.status;
  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-center">
      <div>
        <p className="mb-4 text-sm text-ink-soft">
          <span className="inline-block first-letter:uppercase">
            {project.type === "SERVICE" ? `help with ${products}` : products}
          </span>
          {project.site !== null && <span className="block wrap-anywhere">{placeWords(project.site)}</span>}
          <span className="block font-semibold tabular-nums">{projectReference(project.id)}</span>
        </p>
        <TurnBadge turn={turn} />
        <h1 className={`text-2xl ${turn === "nobody" ? "" : "mt-3"}`}>{title}</h1>
        <p className="mt-3 max-w-prose text-lg text-ink-soft">{words}</p>
        {status === "ISSUED" && (
          <a
            href={`/projects/${project.id}/contract`}
            className={buttonClass("primary", "mt-6 w-full sm:w-auto sm:min-w-56")}
          >
            Read the contract
            <Icon name="arrowRight" />
          </a>
        )}
        {status === "EXPIRED" && (
          <a href="#contact" className={buttonClass("secondary", "mt-6 w-full sm:w-auto sm:min-w-56")}>
            Get in touch
          </a>
        )}
      </div>
      <SunTrack project={facts} />
    </div>
  );
}
