import { LandingScene } from "#components/illustrations/landing-scene.tsx";
import { HowItWorks } from "#components/landing/how-it-works.tsx";
import { StartLink } from "#components/landing/start-link.tsx";
import { SiteFooter } from "#components/site-footer.tsx";
import { HEADER_LINK, SiteHeader } from "#components/site-header.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";

export default async function Page() {
  const { name } = await brand();
  return (
    <>
      <div className="relative z-1">
        <SiteHeader>
          <a href="/projects" className={HEADER_LINK}>
            <Icon name="person" />
            <span className="sr-only sm:not-sr-only">My projects</span>
          </a>
        </SiteHeader>
      </div>
      <main id="main">
        <section className="relative -mt-16 overflow-hidden bg-linear-to-b from-paper to-sky pt-16 pb-[21rem] sm:pb-[27rem] md:pb-[29rem] lg:min-h-[max(47rem,52vw)] lg:pb-0">
          <LandingScene className="absolute bottom-0 left-1/2 w-[900px] max-w-none -translate-x-[68.75%] sm:w-[1100px] md:w-[1200px] lg:left-0 lg:w-full lg:translate-x-0" />
          <div className="relative mx-auto max-w-6xl px-5 pt-10 sm:px-8 lg:pt-20">
            <div className="max-w-xl">
              <h1 className="text-3xl font-bold">Your roof has been waiting for this.</h1>
              <p className="mt-5 max-w-md text-lg text-ink-soft">
                Ask {name} for solar, a battery or an EV charger, or for help with the system you have. It
                takes about five minutes.
              </p>
              <div className="mt-7">
                <StartLink />
              </div>
            </div>
          </div>
        </section>
        <HowItWorks />
      </main>
      <SiteFooter />
    </>
  );
}
