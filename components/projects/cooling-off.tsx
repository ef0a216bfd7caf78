import { buttonClass } from "#components/ui/button.tsx";
import { timeLeft } from "#lib/projects/cooling-off-words.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  endsAt: Date;
  now: Date;
  timeZone: string;
}

/** The right to change one's mind, counted down, with the button that uses it. */
export function CoolingOff({ projectId, endsAt, now, timeZone }: Props) {
  return (
    <section aria-labelledby="cooling-off" className="rounded-lg border-l-4 border-sun bg-sun-tint p-5">
      <h2 id="cooling-off" className="text-xl">
        You can change your mind for {timeLeft(endsAt, now)}
      </h2>
      <p className="mt-2 text-sm">
        Until {momentInWords(endsAt, timeZone)} you may cancel without a reason and at no cost. We take no
        money before then.
      </p>
      <a href={`/projects/${projectId}/close`} className={buttonClass("secondary", "mt-4")}>
        Cancel this project
      </a>
    </section>
  );
}
