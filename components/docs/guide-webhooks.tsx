import { Example } from "#components/docs/example.tsx";
import { GuideSection } from "#components/docs/guide-section.tsx";
import type { Examples } from "#lib/docs/example.rules.ts";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";

/** How to be told of changes, and to take over a part of the work. */
export function GuideWebhooks({ examples }: { examples: Examples }) {
  return (
    <>
      <GuideSection id="webhooks" title="8. Be told of every change">
        <p>
          An admin adds a webhook under <code>/admin/webhooks</code>, or with an admin's token. Its address
          must be <code>https</code> and lead to the public internet; to try it with a server on your own
          machine, start Rooftop with <code>WEBHOOK_PRIVATE_TARGETS=on</code>. The secret is answered once.
        </p>
        <Example file="api/add-webhook.sh" examples={examples} />
        <p>
          From then on each change is sent there as a CloudEvent: <code>id</code>, <code>type</code>,{" "}
          <code>source</code>, <code>time</code>, <code>sequence</code>, and under <code>data</code> the
          project, the customer and what changed. The types are {EVENT_TYPES.slice(0, -1).join(", ")} and{" "}
          {EVENT_TYPES.at(-1)}. A contract that is issued or accepted, a rejection and a closing move the
          stage themselves: <code>Project.StageChanged</code> tells of the moves by staff alone. What is in{" "}
          <code>data</code> is what the timeline has: read it with <code>list-project-events</code>, and the
          message under <code>webhooks</code> in openapi.json.
        </p>
        <p>
          Check that it is from us before you believe it: the header <code>webhook-signature</code> holds an
          HMAC of <code>webhook-id</code>, <code>webhook-timestamp</code> and the body. To change the secret,
          add a second one, which signs beside the first, teach it to your server, then retire the first.
        </p>
        <Example file="api/verify-webhook.mjs" examples={examples} />
        <p>
          Answer with any 2xx within five seconds. Everything else, a redirect too, is tried again with
          growing pauses for three days; then it is shown as failed, and can be sent again from{" "}
          <code>/admin/webhooks</code> or with <code>replay-webhook-delivery</code>. The same event may come
          twice: its <code>id</code> tells. The events of one project come in the order of{" "}
          <code>sequence</code>, which has gaps when you chose some types only; those of different projects
          come as they may. What follows waits behind an event that fails. Each try has a time and a signature
          of its own, so that five minutes hold for a replay too.
        </p>
        <p>
          What was delivered or given up can be looked up for 30 days. Where the secret is in the shell, start
          the server with <code>PORT=4000 node examples/api/receive-webhook.mjs</code>.
        </p>
        <Example file="api/receive-webhook.mjs" examples={examples} />
      </GuideSection>

      <GuideSection id="plugins" title="9. Take over a part of the work">
        <p>
          A project that is created with <code>capabilityManagedByPlugin</code> leaves{" "}
          <code>notifications</code>, <code>contract</code>, <code>scheduling</code> or <code>payments</code>{" "}
          to somebody else's software: under the name stands true, the plugin's name or an object of yours.
          Our own step is left out: no e-mail is sent, no contract asked for, no day or payment waited for.
          Everything that happens is still announced, with the same object under <code>data</code>, so that
          the plugin knows which projects are its own.
        </p>
        <p>This one tells customers by text message instead of by e-mail:</p>
        <Example file="plugin/notify.mjs" examples={examples} />
      </GuideSection>
    </>
  );
}
