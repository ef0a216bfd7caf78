import { notFound } from "next/navigation";
import { LetterScene } from "#components/illustrations/letter-scene.tsx";
import { OutboxList } from "#components/outbox/outbox-list.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { pageActor } from "#lib/auth/page-actor.ts";
import { listOutbox } from "#lib/mail/outbox.queries.ts";

export const metadata = { title: "Outbox", robots: { index: false } };

export default async function Page() {
  const mails = await listOutbox();
  if (mails === null) notFound();
  return (
    <PortalPage actor={await pageActor()} back={{ href: "/", words: "Front page" }}>
      <h1 className="text-2xl">Outbox</h1>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft">
        This installation has no mail server, so its mails stay here for you to read. In production this page
        does not exist.
      </p>
      {mails.length === 0 ? (
        <>
          <LetterScene />
          <p className="text-ink-soft">
            Nothing was sent yet. A new mail takes a moment: reload to look again.
          </p>
        </>
      ) : (
        <OutboxList mails={mails} />
      )}
    </PortalPage>
  );
}
