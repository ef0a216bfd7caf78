import { LostScene } from "#components/illustrations/lost-scene.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { pageActor } from "#lib/auth/page-actor.ts";

/** The same for a project that is somebody else's and for one that is not there. */
export default async function NotFound() {
  const actor = await pageActor();
  return (
    <PortalPage actor={actor}>
      <LostScene />
      <h1 className="text-2xl">There's no such page among your projects</h1>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft">
        The link may be old or mistyped
        {actor.kind !== "visitor" && (
          <>
            , or it belongs to another address than{" "}
            <span className="wrap-anywhere text-ink">{actor.email}</span>
          </>
        )}
        .
      </p>
      <a href="/projects" className={buttonClass()}>
        To my projects
      </a>
    </PortalPage>
  );
}
