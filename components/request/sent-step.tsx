"use client";

import { SentScene } from "#components/illustrations/sent-scene.tsx";
import { StepHeading } from "#components/request/step-heading.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { lastSent, type Sent } from "#lib/request/sent.client.ts";

interface Props {
  company: string;
  /** Phone or e-mail of the company; blank when neither is configured. */
  contact: string;
}

/** The thanks: reference, what happens next, what can still be added. */
export function SentStep({ company, contact }: Props) {
  const isLive = useIsLive();
  const sent = isLive ? lastSent() : undefined;
  if (isLive && sent === undefined) return <NothingSent />;
  return (
    <div className="min-h-[36rem] max-w-2xl">
      <SentScene />
      <StepHeading>{sent ? `Thank you, ${sent.firstName}` : "Thank you"}</StepHeading>
      <p className="mt-2 text-lg text-ink-soft">Your request is with {company}.</p>
      <div className="mt-6 inline-block rounded-lg border border-line bg-surface px-6 py-4">
        <p className="text-sm text-ink-soft">Your reference</p>
        <p className="font-heading text-2xl font-semibold tracking-wide tabular-nums">
          {sent?.reference ?? "…"}
        </p>
      </div>
      {sent?.isEarlier && (
        <Notice className="mt-6" title="It had arrived the first time">
          What you changed after that isn't in it. Tell us when we get in touch.
        </Notice>
      )}
      <h2 className="mt-10 text-xl">What happens next</h2>
      <ol className="mt-3 max-w-prose list-decimal space-y-2 pl-6 marker:font-semibold marker:text-leaf">
        <li>You get an e-mail that confirms it, with this reference.</li>
        <li>{company} looks at your roof and your photos, and comes back with questions or a first plan.</li>
        <li>Nothing is booked, and nothing costs anything, until you say yes.</li>
      </ol>
      {contact && <p className="mt-8">Questions? Reach us at {contact} and mention your reference.</p>}
      <Button kind="secondary" className="no-print mt-8" onClick={() => print()}>
        <Icon name="printer" />
        Print or save this page
      </Button>
      {sent && sent.photosLater.length > 0 && <PhotosToCome codes={sent.photosLater} />}
    </div>
  );
}

function PhotosToCome({ codes }: { codes: Sent["photosLater"] }) {
  const names = PHOTO_SLOTS.filter(({ code }) => codes.includes(code)).map(({ name }) => name.toLowerCase());
  return (
    <Notice className="mt-8 max-w-prose" title="Photos that can follow">
      Still open: {new Intl.ListFormat("en-AU").format(names)}. No hurry. We'll come back to you for them.
    </Notice>
  );
}

function NothingSent() {
  return (
    <div className="min-h-[36rem] max-w-2xl">
      <StepHeading>Nothing has been sent from here</StepHeading>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft">
        On this device we know of no request in the last three days. If you sent one, its reference is in the
        e-mail we wrote you.
      </p>
      <a href="/request/system" className={buttonClass()}>
        Start a request
        <Icon name="arrowRight" />
      </a>
    </div>
  );
}
