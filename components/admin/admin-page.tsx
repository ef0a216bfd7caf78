import type { ReactNode } from "react";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { BackLink } from "#components/workspace/back-link.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import type { SignedIn } from "#lib/actor.rules.ts";

interface Props {
  actor: SignedIn;
  title: string;
  /** What the page is for. */
  words: string;
  /** Whether it has two columns to show. */
  isWide?: boolean;
  /** Where it belongs, when it is not one of Admin's own. */
  back?: { href: string; words: string };
  children: ReactNode;
}

const ALL = { href: "/admin", words: "All of Admin" };

/** A page on which an admin looks after something, with the way back to all of them. */
export function AdminPage({ actor, title, words, isWide = false, back = ALL, children }: Props) {
  return (
    <WorkspaceFrame actor={actor} here="/admin">
      <main
        id="main"
        className={`mx-auto w-full px-5 pt-4 pb-10 sm:px-8 ${isWide ? "max-w-6xl" : "max-w-4xl"}`}
      >
        <BackLink {...back} />
        <h1 className="text-2xl wrap-anywhere">{title}</h1>
        <p className="mt-2 mb-7 max-w-prose wrap-anywhere text-ink-soft">{words}</p>
        <NeedsScript />
        {children}
      </main>
    </WorkspaceFrame>
  );
}
