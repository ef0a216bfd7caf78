import { redirect } from "next/navigation";
import { SentScene } from "#components/illustrations/sent-scene.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { ProjectCard } from "#components/projects/project-card.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { listPortalProjects } from "#lib/projects/portal.queries.ts";

export const metadata = { title: "My projects" };

interface Props {
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const actor = await signedInPageActor("/projects");
  if (actor.kind === "staff") redirect("/workspace");
  const { items, nextCursor } = await listPortalProjects(
    actor,
    typeof cursor === "string" ? cursor : undefined,
  );
  if (items.length === 0) return <NoProjects actor={actor} />;
  return (
    <PortalPage actor={actor}>
      <h1 className="text-2xl">My projects</h1>
      <ul className="mt-7 space-y-5">
        {items.map((item) => (
          <li key={item.project.id}>
            <ProjectCard {...item} />
          </li>
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap gap-3">
        {nextCursor !== null && (
          <a href={`/projects?cursor=${encodeURIComponent(nextCursor)}`} className={buttonClass("secondary")}>
            Older projects
          </a>
        )}
        <a href="/request/system" className={buttonClass("quiet")}>
          Ask for something else
          <Icon name="arrowRight" />
        </a>
      </div>
    </PortalPage>
  );
}

function NoProjects({ actor }: { actor: Awaited<ReturnType<typeof signedInPageActor>> }) {
  return (
    <PortalPage actor={actor}>
      <SentScene />
      <h1 className="text-2xl">Nothing here yet</h1>
      <p className="mt-3 max-w-prose text-ink-soft">
        We know of no project for <span className="wrap-anywhere text-ink">{actor.email}</span>. If you gave
        us another address, sign in with that one.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <a href="/request/system" className={buttonClass()}>
          Start a request
          <Icon name="arrowRight" />
        </a>
        <a href="/account" className={buttonClass("quiet")}>
          Use another address
        </a>
      </div>
    </PortalPage>
  );
}
