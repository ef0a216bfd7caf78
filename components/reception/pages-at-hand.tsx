"use client";

import { useEffect, useState } from "react";
import { type AtHand, pagesAtHand } from "#lib/reception/at-hand.client.ts";
import { hasReception, onReceptionChange } from "#lib/reception/reception.client.ts";

/** The way to what can be looked at without reception; and on to the page that was asked for, once there is some. */
export function PagesAtHand() {
  const [found, setFound] = useState<{ projects: AtHand[]; hasList: boolean }>();
  useEffect(() => void pagesAtHand().then(setFound), []);
  useEffect(() => onReceptionChange(() => hasReception() && location.reload()), []);

  if (found === undefined) return <p className="text-ink-soft">Looking what is here…</p>;
  const { projects, hasList } = found;
  if (projects.length === 0 && !hasList) return <p>Nothing else is kept here yet.</p>;
  return (
    <section aria-labelledby="at-hand">
      <h2 id="at-hand" className="text-lg">
        At hand
      </h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {hasList && <Way path="/workspace" name="The list of projects" />}
        {projects.map(({ path, name }) => (
          <Way key={path} path={path} name={name} />
        ))}
      </ul>
    </section>
  );
}

function Way({ path, name }: AtHand) {
  return (
    <li>
      <a
        href={path}
        className="flex min-h-12 items-center py-2 font-semibold wrap-anywhere text-leaf hover:underline hover:underline-offset-4"
      >
        {name}
      </a>
    </li>
  );
}
