import { momentInWords } from "#lib/sites/site-time.rules.ts";
import type { DeliveryView } from "#lib/webhooks/webhook-delivery.schema.ts";

interface Props {
  attempts: DeliveryView["attempts"];
  timeZone: string;
}

/** What became of each attempt to deliver something, newest first. */
export function AttemptList({ attempts, timeZone }: Props) {
  if (attempts.length === 0)
    return <p>It wasn't tried yet. What happened to the project before goes first.</p>;
  return (
    <ol className="space-y-4">
      {attempts.map(({ time, ms, status, reason, reply }) => (
        <li key={time} className="border-l-4 border-line pl-4">
          <p className={`font-semibold wrap-anywhere ${reason === null ? "text-leaf" : "text-clay"}`}>
            {reason ?? "It was taken."}
          </p>
          <p className="text-sm text-ink-soft">
            {momentInWords(new Date(time), timeZone)}, after {ms.toLocaleString("en-AU")} ms
            {status !== null && `, status ${status}`}
          </p>
          {reply !== null && reply !== "" && (
            <pre className="mt-2 max-h-48 overflow-auto rounded-md bg-paper p-3 text-sm wrap-anywhere whitespace-pre-wrap">
              {reply}
            </pre>
          )}
        </li>
      ))}
    </ol>
  );
}
