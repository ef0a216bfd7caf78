/** Why a reply counts as failed, in a sentence; null when it does not. */
export function reasonOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `It answered ${status}, a redirect. Redirects are not followed.`;
  return `It answered ${status}.`;
}

const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^ECONNREFUSED$/, "Nothing listens there: the connection was refused."],
  [/^(ECONNRESET|EPIPE)$/, "It hung up before it had answered."],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/, "It cannot be reached."],
  [/CERT|^ERR_TLS_|SIGNATURE|^HOSTNAME_MISMATCH$/, "Its certificate is not trusted."],
  [/^(EPROTO|ERR_SSL_)/, "It speaks no HTTPS that we know."],
  [/^HPE_/, "It answered something that is no HTTP."],
];

/** Why there is no whole reply, in a sentence. */
export function reasonOfError(thrown: unknown): string {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  const known = typeof code === "string" ? REASONS.find(([pattern]) => pattern.test(code)) : undefined;
  return known?.[1] ?? "There was no answer.";
}

/** How a reply begins, as it is kept: 500 characters at most, and none that the database cannot hold. */
export function keptReply(text: string): string {
  return text.replaceAll("\0", "").slice(0, 500).toWellFormed();
}
