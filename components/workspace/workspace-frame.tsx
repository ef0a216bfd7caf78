import type { ReactNode } from "react";
import { Reception } from "#components/reception/reception.tsx";
import { HEADER_LINK, SiteHeader } from "#components/site-header.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { WorkspaceKeys } from "#components/workspace/workspace-keys.tsx";
import type { SignedIn } from "#lib/actor.rules.ts";
import { brand } from "#lib/brand.ts";
import { shortMoment } from "#lib/sites/site-time.rules.ts";

const PLACES = [
  { href: "/workspace", name: "Projects" },
  { href: "/workspace/pipeline", name: "Pipeline" },
] as const;

interface Props {
  actor: SignedIn;
  /** Where in the workspace this is. */
  here: (typeof PLACES)[number]["href"] | "/admin" | "/workspace/offline" | null;
  children: ReactNode;
}

/** The frame of the pages that staff work in: as wide as the screen. */
export async function WorkspaceFrame({ actor, here, children }: Props) {
  const isAdmin = actor.kind === "staff" && actor.role === "ADMIN";
  const places = [...PLACES, ...(isAdmin ? [{ href: "/admin", name: "Admin" } as const] : [])];
  return (
    <div className="flex min-h-svh flex-col">
      <SiteHeader home="/workspace" isWide>
        <nav
          aria-label="Workspace"
          className="no-print -ml-2 flex max-sm:flex-wrap max-sm:order-last max-sm:w-full sm:ml-0"
        >
          {places.map(({ href, name }) => (
            <a
              key={href}
              href={href}
              aria-current={here === href ? "page" : undefined}
              className={`${HEADER_LINK} aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-sun aria-[current]:decoration-3 aria-[current]:underline-offset-8`}
            >
              {name}
            </a>
          ))}
        </nav>
        <WorkspaceKeys />
        <a href="/account" className={`no-print ${HEADER_LINK}`}>
          <Icon name="person" />
          <span className="sr-only lg:not-sr-only">My account</span>
        </a>
      </SiteHeader>
      {children}
      <Reception
        userId={actor.userId}
        {...(await rendered())}
        {...(here === "/workspace/offline" && { seenAt: "" })}
      />
    </div>
  );
}

/** When this is, for whoever still looks at it later. */
async function rendered(): Promise<{ renderedAt: string; seenAt: string }> {
  const now = new Date();
  return { renderedAt: now.toISOString(), seenAt: shortMoment(now, (await brand()).timeZone) };
}
