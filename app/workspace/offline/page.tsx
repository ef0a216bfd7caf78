import { notFound } from "next/navigation";
import { PagesAtHand } from "#components/reception/pages-at-hand.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "No reception" };

/** Shown by the service worker in the place of a page that it has not kept. Nothing of any project stands on it. */
export default async function Page() {
  const actor = await signedInPageActor("/workspace");
  if (actor.kind !== "staff") notFound();
  return (
    <WorkspaceFrame actor={actor} here="/workspace/offline">
      <main id="main" className="mx-auto w-full max-w-3xl px-5 pt-6 pb-24 sm:px-8">
        <h1 className="text-2xl">This page isn't on this device</h1>
        <p className="mt-3 mb-8 max-w-prose text-ink-soft">
          There's no reception just now, and it wasn't opened here in the last days. It comes by itself when
          reception is back.
        </p>
        <PagesAtHand />
      </main>
    </WorkspaceFrame>
  );
}
