import { type Answer, refusal, unanswered } from "#lib/http/call.client.ts";
import { parseJson } from "#lib/json.rules.ts";

/** How long an upload may take, in milliseconds: two megabytes on a bad line. */
const PATIENCE = 120_000;

/** Uploads a picture as a logo. Never throws: a lost connection is a refusal too. */
export async function uploadLogo(file: File): Promise<Answer> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const response = await fetch("/api/brand/logos", {
      method: "POST",
      body: form,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    if (response.ok) return { ok: true, body: parseJson(text) };
    return refusal(response.status, text, response.headers.get("retry-after"));
  } catch (error) {
    return unanswered(error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "offline");
  }
}
