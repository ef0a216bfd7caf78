"use client";

import { NewSecret } from "#components/admin/new-secret.tsx";

/** A secret of an endpoint, this one time, and how a receiver uses it. */
export function NewWebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <NewSecret
      name="secret"
      secret={secret}
      words="It's shown this once. Give it to the software that is told, and to nobody else."
      onClose={onClose}
    >
      <p className="mt-4 text-sm wrap-anywhere">
        To know that a message is ours, the receiver makes the HMAC-SHA-256 of{" "}
        <code>webhook-id.webhook-timestamp.body</code> with the bytes that stand in base64 after{" "}
        <code>whsec_</code>, and finds it, in base64 too, after <code>v1,</code> in the header{" "}
        <code>webhook-signature</code>.
      </p>
    </NewSecret>
  );
}
