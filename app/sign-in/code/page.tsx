import { LetterScene } from "#components/illustrations/letter-scene.tsx";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { CodeForm } from "#components/sign-in/code-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { pageActor } from "#lib/auth/page-actor.ts";
import { hasOutbox } from "#lib/mail/outbox.queries.ts";

export const metadata = { title: "Check your mail" };

export default async function Page() {
  return (
    <PortalPage actor={await pageActor()} back={{ href: "/sign-in", words: "Another address" }}>
      <LetterScene />
      <h1 className="mb-3 text-2xl">Check your mail</h1>
      <NeedsScript />
      <CodeForm />
      <div className="mt-10">
        <Disclosure title="Nothing there?">
          <ul className="list-disc space-y-2 pl-6 text-sm">
            <li>It can take a minute. Look among the unwanted mail, too.</li>
            <li>
              Is it the address you gave us with your request? Your projects are found by it.{" "}
              <a className="text-leaf underline underline-offset-4" href="/sign-in">
                Try another
              </a>
              .
            </li>
            <li>The link and the code are good for 10 minutes. Only the newest e-mail counts.</li>
          </ul>
        </Disclosure>
      </div>
      {hasOutbox() && (
        <p className="mt-6 text-sm text-ink-soft">
          This installation has no mail server:{" "}
          <a className="text-leaf underline underline-offset-4" href="/outbox">
            read its mails here
          </a>
          .
        </p>
      )}
    </PortalPage>
  );
}
