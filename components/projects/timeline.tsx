import type { Told } from "#lib/projects/timeline.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** What happened, newest first. */
export function Timeline({ told, timeZone }: { told: readonly Told[]; timeZone: string }) {
  return (
    <ol className="relative ml-1.5 border-l-2 border-line">
      {told.map(({ id, time, title, detail }, place) => (
        <li key={id} className="relative pb-6 pl-6 last:pb-0">
          <span
            className={`absolute top-2 -left-[0.4375rem] size-3 rounded-full ring-4 ring-paper ${place === 0 ? "bg-sun" : "bg-edge"}`}
          />
          <p className="leading-7 font-medium">{title}</p>
          {detail && <p className="text-sm whitespace-pre-line text-ink-soft">{detail}</p>}
          <p className="text-sm text-ink-soft">
            <time dateTime={time}>{momentInWords(new Date(time), timeZone)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
