import { LostScene } from "#components/illustrations/lost-scene.tsx";
import { SiteFooter } from "#components/site-footer.tsx";
import { SiteHeader } from "#components/site-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto w-full max-w-6xl px-5 py-10 sm:px-8 lg:py-20">
        <LostScene />
        <h1 className="text-2xl">There's nothing at this address</h1>
        <p className="mt-3 mb-8 max-w-prose text-ink-soft">
          The link may be old or mistyped. What you've told us in a request is still on your device.
        </p>
        <a href="/" className={buttonClass()}>
          To the front page
        </a>
      </main>
      <SiteFooter />
    </>
  );
}
