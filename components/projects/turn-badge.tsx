import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";
import type { Standing } from "#lib/projects/standing.rules.ts";

/** Whose turn it is. The sun marks the one thing that waits on the reader. */
export async function TurnBadge({ turn }: { turn: Standing["turn"] }) {
  if (turn === "nobody") return null;
  const isYours = turn === "homeowner";
  return (
    <p
      className={`inline-flex items-center gap-2 rounded-full py-1 pr-3.5 pl-2.5 text-sm font-semibold ${
        isYours ? "bg-sun-tint text-sun-deep" : "bg-leaf-tint text-leaf-deep"
      }`}
    >
      <Icon name={isYours ? "person" : "clock"} className="size-4.5" />
      {isYours ? "Your turn" : `${(await brand()).name} is on it`}
    </p>
  );
}
