import { callApi, mayRetry, type Refusal, textOf } from "#lib/http/call.client.ts";
import { changeDraft, draft } from "#lib/request/draft.client.ts";
import { randomId } from "#lib/request/random-id.client.ts";

const SECONDS_TO_WAIT = 30;
const PAUSES = [1000, 3000];

type Outcome = { ok: true; id: string; isEarlier: boolean } | Refusal;

/**
 * Sends a request. The key and the exact body are kept before they leave, so that after a lost answer, a reload or a
 * double tap the same request is recognised and made once. If answers were changed after a lost answer and the first
 * sending turns out to have arrived, that first one is the answer (`isEarlier`).
 */
export async function sendRequest(body: string): Promise<Outcome> {
  const { attempt } = draft();
  const key = attempt.key || randomId();
  if (attempt.key === "") changeDraft({ attempt: { key, body } });

  const answer = await post(key, body);
  if (!answer.ok && answer.code === "idempotency_key_reused" && attempt.body !== "") {
    const earlier = await post(key, attempt.body);
    return settled(earlier, true);
  }
  return settled(answer, false);
}

function settled(answer: Awaited<ReturnType<typeof callApi>>, isEarlier: boolean): Outcome {
  if (!answer.ok) {
    if (!mayRetry(answer)) changeDraft({ attempt: { key: "", body: "" } });
    return answer;
  }
  return { ok: true, id: textOf(answer.body, "id") ?? "", isEarlier };
}

async function post(key: string, body: string) {
  const request = { path: "/api/projects", body, key, seconds: SECONDS_TO_WAIT };
  let answer = await callApi(request);
  for (const pause of PAUSES) {
    if (answer.ok || !mayRetry(answer) || answer.status === 429 || !navigator.onLine) break;
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(pause, (answer.ok ? 0 : (answer.retryAfter ?? 0)) * 1000)),
    );
    answer = await callApi(request);
  }
  return answer;
}
