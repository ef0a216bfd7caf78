import { notFound } from "next/navigation";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { pageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";
import { findOutboxMail } from "#lib/mail/outbox.queries.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

export const metadata = { title: "A mail", robots: { index: false } };

interface Props {
  params: Promise<{ mailId: string }>;
}

export default async function Page({ params }: Props) {
  const mail = await findOutboxMail((await params).mailId);
  if (mail === null) notFound();
  const { id, subject, to, date, text, attachments } = mail;
  return (
    <PortalPage actor={await pageActor()} back={{ href: "/outbox", words: "Outbox" }}>
      <h1 className="text-2xl wrap-anywhere">{subject}</h1>
      <p className="mt-3 mb-6 text-sm wrap-anywhere text-ink-soft">
        to {to}
        <span className="block">{momentInWords(new Date(date), (await brand()).timeZone)}</span>
        {attachments.length > 0 && <span className="block">with {attachments.join(", ")}</span>}
      </p>
      <iframe
        title={`The mail "${subject}"`}
        src={`/outbox/${id}/message`}
        // Its links lead on in this window; it runs nothing and reads nothing of ours.
        sandbox="allow-top-navigation-by-user-activation"
        className="h-[46rem] w-full rounded-lg border border-line bg-[#fbf8f3]"
      />
      <div className="mt-5">
        <Disclosure title="As plain text">
          <pre className="text-sm wrap-anywhere whitespace-pre-wrap">{text}</pre>
        </Disclosure>
      </div>
    </PortalPage>
  );
}
