/** The token of the sign-in link that this page was opened with; blank when the address holds none. */
export function linkToken(): string {
  return new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
}

/** Has `changed` called when a newer link is opened in this tab, which loads no page anew. Answers how to stop that. */
export function onLinkToken(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
