import { Example } from "#components/docs/example.tsx";
import { GuideSection } from "#components/docs/guide-section.tsx";
import { LifecyclePicture } from "#components/docs/lifecycle-picture.tsx";
import type { Examples } from "#lib/docs/example.rules.ts";

/** What becomes of a project, and how to keep in step with it. */
export function GuideProject({ examples }: { examples: Examples }) {
  return (
    <>
      <GuideSection id="lifecycle" title="5. Where a project stands">
        <p>
          Staff move a project one stage on with <code>move-stage</code>, or one back with a reason. A
          contract moves it by itself. It can be closed from anywhere: rejected, it is <code>FAILED</code> or{" "}
          <code>CANNOT_RESOLVE</code>; a sale that is closed before anything was agreed, <code>LOST</code>;
          any other that is closed, <code>CANCELLED</code>; replaced by a newer one of the same site,{" "}
          <code>SUPERSEDED</code>.
        </p>
        <LifecyclePicture />
      </GuideSection>

      <GuideSection id="contract" title="6. From a price to the end">
        <p>
          Issue a version of the contract. Amounts are whole cents including GST. Each further version takes
          the place of the one before, and whoever accepted an older one accepts anew with{" "}
          <code>?re_accept=true</code>. <code>solicited</code> says whether the customer had asked for the
          visit: when not, they may cool off after they accepted, and charges are 409 <code>cooling_off</code>{" "}
          until then. The answer holds <code>warnings</code> to show to whoever issues it.
        </p>
        <Example file="api/issue-contract.sh" examples={examples} />
        <p>
          The homeowner accepts it on their screen. Staff who do it for them are on record as having done so.
          With the version nothing is accepted that somebody else issued in between.
        </p>
        <Example file="api/accept-contract.sh" examples={examples} />
        <p>Write down money that you received. Nothing is collected by this.</p>
        <Example file="api/create-charge.sh" examples={examples} />
        <p>
          A mistake is taken back with <code>delete-charge</code>, and stays on record. Which weekdays suit is
          a bare array, from 0 for Sunday.
        </p>
        <Example file="api/set-days.sh" examples={examples} />
        <p>Close it when nothing comes of it after all.</p>
        <Example file="api/close-project.sh" examples={examples} />
      </GuideSection>

      <GuideSection id="sync" title="7. Keep in step">
        <p>
          Lists come in pages: as long as <code>nextCursor</code> is not null, send it as <code>cursor</code>.
          To hear what changed since you last asked, send <code>updatedSince</code>: you get the oldest change
          first. Remember the newest <code>updatedAt</code>, and begin ten seconds before it next time, so
          that what was being changed just then is not missed; what you have already has the same{" "}
          <code>updatedAt</code>.
        </p>
        <Example file="api/list-changes.sh" examples={examples} />
        <p>
          Every record and list has an <code>ETag</code>. Send it as <code>If-None-Match</code>, and what is
          unchanged is 304 without a body.
        </p>
        <Example file="api/read-project.sh" examples={examples} />
        <p>
          Customers and sites are edited by several people. Send the tag of what you read as{" "}
          <code>If-Match</code>: when somebody was faster you get 412 <code>precondition_failed</code>, and
          nothing is overwritten. It is needed for customers, sites and webhooks (428 without it), and may be
          sent with a project's class, reference and days.
        </p>
        <Example file="api/correct-site.sh" examples={examples} />
      </GuideSection>
    </>
  );
}
