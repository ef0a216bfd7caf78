import type { ReactNode } from "react";
import { StartLink } from "#components/landing/start-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";

/** What happens after the button, what to have at hand, and the button again. */
export async function HowItWorks() {
  const { name, phone, email } = await brand();
  return (
    <div className="mx-auto max-w-6xl px-5 py-16 sm:px-8 lg:py-24">
      <h2 className="text-2xl">How it goes</h2>
      <ol className="mt-8 grid gap-10 md:grid-cols-3 md:gap-12">
        <Step place="1" title="You tell us">
          Six short pages on your phone. Stop whenever you like: your answers stay on your device.
        </Step>
        <Step place="2" title="We look">
          {name} looks at your roof, your switchboard and your connection, and asks if something is unclear.
        </Step>
        <Step place="3" title="You decide">
          You get an answer made for your home. Nothing costs anything until you say yes.
        </Step>
      </ol>
      <div className="mt-16 grid gap-8 rounded-lg bg-sunken p-6 sm:p-10 lg:mt-24 lg:grid-cols-[1fr_1.4fr] lg:gap-16">
        <div>
          <h2 className="text-2xl">Good to have at hand</h2>
          <p className="mt-3 text-ink-soft">
            Don't have it all? Start anyway; photos and numbers can follow.
          </p>
        </div>
        <ul className="divide-y divide-line">
          <Item icon="location">The address</Item>
          <Item icon="document">Your electricity bill, for the meter number</Item>
          <Item icon="camera">Your phone, for three photos: the switchboard, a wall and the way in</Item>
        </ul>
      </div>
      <div className="mt-16 flex flex-wrap items-center gap-x-8 gap-y-4">
        <StartLink />
        {(phone ?? email) && (
          <p className="wrap-anywhere text-ink-soft">
            Rather talk? {[phone, email].filter(Boolean).join(" or ")}
          </p>
        )}
      </div>
    </div>
  );
}

function Step({ place, title, children }: { place: string; title: string; children: ReactNode }) {
  return (
    <li className="border-t-4 border-sun pt-5">
      <p className="font-heading text-sm font-semibold text-sun-deep" aria-hidden="true">
        {place}
      </p>
      <h3 className="text-xl">{title}</h3>
      <p className="mt-2 max-w-prose text-ink-soft">{children}</p>
    </li>
  );
}

function Item({ icon, children }: { icon: "location" | "document" | "camera"; children: ReactNode }) {
  return (
    <li className="flex min-h-14 items-center gap-4 py-3">
      <Icon name={icon} className="size-6 text-leaf" />
      <span className="text-pretty">{children}</span>
    </li>
  );
}
