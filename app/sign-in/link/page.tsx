import { LetterScene } from "#components/illustrations/letter-scene.tsx";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { LinkForm } from "#components/sign-in/link-form.tsx";
import { pageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";

export const metadata = { title: "Sign in", robots: { index: false }, referrer: "no-referrer" };

export default async function Page() {
  return (
    <PortalPage actor={await pageActor()}>
      <LetterScene />
      <LinkForm>
        <h1 className="text-2xl">Nearly there</h1>
        <p className="mt-3 mb-8 max-w-prose text-ink-soft">
          One more press and you're in. {(await brand()).name} remembers this device until you sign out.
        </p>
        <NeedsScript />
      </LinkForm>
    </PortalPage>
  );
}
