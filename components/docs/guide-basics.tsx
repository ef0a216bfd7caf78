import { Code } from "#components/docs/code.tsx";
import { Example } from "#components/docs/example.tsx";
import { GuideSection } from "#components/docs/guide-section.tsx";
import type { Examples } from "#lib/docs/example.rules.ts";

/** From a token to a first project, and what to do when something goes wrong. */
export function GuideBasics({ appUrl, examples }: { appUrl: string; examples: Examples }) {
  return (
    <>
      <GuideSection id="token" title="1. Get a token">
        <p>
          An admin makes it under <code>/admin/tokens</code>, or whoever runs the server at the terminal. It
          acts as the user it is made for, for reading alone or for writing too, until it runs out or is
          revoked. You see it once.
        </p>
        <Code title="at the terminal of the server">{tokenWords(appUrl)}</Code>
        <p>
          Send it with every request as <code>Authorization: Bearer …</code>. A token that is wrong is refused
          everywhere, also where none is needed.
        </p>
      </GuideSection>

      <GuideSection id="project" title="2. Upload a photo, ask for a system">
        <p>
          Photos come first, under an id that you choose: <code>switchboard_photo</code>,{" "}
          <code>preferred_installation_location_photo</code> or <code>site_access_photo</code>, as JPEG, PNG,
          WebP, HEIC or PDF. Keep the id: a project that names one without photos is made all the same, with
          none.
        </p>
        <Example file="api/upload-photo.sh" examples={examples} />
        <p>
          Then the project, with a new customer and a new site. For somebody you know already, send{" "}
          <code>customerId</code> and <code>siteId</code> instead. The answer is 201 with the id of the
          project.
        </p>
        <Example file="api/create-project.sh" examples={examples} />
      </GuideSection>

      <GuideSection id="repeat" title="3. Repeat without fear">
        <p>
          Networks lose answers. Send an <code>Idempotency-Key</code> of 16 to 255 characters with a POST (all
          take one but those that answer a secret, sign somebody in or out, or hand a device over), and keep
          it until you have an answer: for 24 hours the same key with the same body answers the same again,
          marked <code>Idempotency-Replayed: true</code>. The same key with another body is 422{" "}
          <code>idempotency_key_reused</code>; while the first is still running, 409{" "}
          <code>idempotency_in_progress</code>. PUT, accepting, rejecting and closing can be repeated as they
          are; a DELETE that was done already is 404.
        </p>
        <p>
          The same body is the same text, byte for byte; of an upload, the same fields and the same file. A
          key counts for one path. A refusal is kept under it too: when you have put something right, take a
          new key.
        </p>
        <Example file="api/send-again.sh" examples={examples} />
        <p>
          In TypeScript the client in <code>lib/client</code> does this for you: typed operations, uploads
          from files and streams, repeats that do nothing twice, lists to the end.{" "}
          <code>npm run client:pack</code> makes the package, without dependencies; its README shows how it is
          used.
        </p>
      </GuideSection>

      <GuideSection id="errors" title="4. Read what went wrong">
        <p>
          Every refusal is <code>application/problem+json</code>. Decide by <code>code</code>, which comes
          from one closed list; show <code>detail</code> to people; quote <code>requestId</code> when you
          write to us. Invalid input names each field under <code>errors</code>, such as{" "}
          <code>customer.email</code> or <code>lines.0.quantity</code>; an empty path is the body itself. Try
          again after 429 and 503, and wait as long as <code>Retry-After</code> says, and after 409{" "}
          <code>idempotency_in_progress</code>. What a 409 says of a project can change with the project;
          other refusals stay the same until you send something else.
        </p>
        <Example file="api/be-refused.sh" examples={examples} />
      </GuideSection>
    </>
  );
}

function tokenWords(appUrl: string): string {
  return `npm run -s admin -- tokens:create --email alex@rooftop.example.com --name "Our books"

export ROOFTOP=${appUrl}
export TOKEN=rt_…
export RECEIVER=https://your-server.example/webhooks`;
}
