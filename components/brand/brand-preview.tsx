"use client";

import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { logoPath } from "#components/brand/logo-look.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { isReadable, nearestReadable, OWN_ACCENT, palettesOf } from "#lib/brand/accent.rules.ts";
import { accentTokens } from "#lib/brand/accent-css.rules.ts";
import { colourOf } from "#lib/brand/brand-draft.rules.ts";
import type { BrandDraft } from "#lib/brand/brand-draft.schema.ts";
import { COLOUR } from "#lib/brand/colour.rules.ts";
import { THEMES, type Theme } from "#lib/brand/themes.rules.ts";

/** A piece of a page as the brand makes it, in both themes, whichever this device is in. */
export function BrandPreview() {
  const [name, logoId, typed] = useWatch<BrandDraft, ["name", "logoId", "accent"]>({
    name: ["name", "logoId", "accent"],
  });
  const colour = colourOf(typed);
  const accent = COLOUR.test(colour) ? colour : OWN_ACCENT;
  // What could not be read is shown as it would have to be.
  const shown = isReadable(accent) ? accent : nearestReadable(accent);
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:sticky lg:top-4 lg:grid-cols-1">
      <Sample theme="light" title="In the light" name={name} logoId={logoId} accent={shown} />
      <Sample theme="dark" title="In the dark" name={name} logoId={logoId} accent={shown} />
    </div>
  );
}

interface Props {
  theme: Theme;
  title: string;
  name: string;
  logoId: string;
  accent: string;
}

function Sample({ theme, title, name, logoId, accent }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // One by one: the policy of our pages lets no style stand in the markup.
    const tokens = { ...THEMES[theme], ...accentTokens(palettesOf(accent)[theme]) };
    for (const [token, colour] of Object.entries(tokens))
      box.current?.style.setProperty(`--${token}`, colour);
  }, [theme, accent]);
  const called = name.trim() === "" ? "Your company" : name;
  return (
    <section ref={box} aria-label={title} className="rounded-lg border border-line bg-paper p-5 text-ink">
      <p className="text-xs text-ink-soft">{title}</p>
      <div className="mt-2 mb-4 flex min-h-10 items-center">
        {logoId === "" ? (
          <p className="font-heading text-xl leading-tight font-bold tracking-tight wrap-anywhere">
            {called}
          </p>
        ) : (
          <img
            src={logoPath(logoId)}
            alt={called}
            className={`max-h-10 max-w-56 object-contain object-left ${theme === "dark" ? "rounded-sm bg-[#fbf8f3] px-1.5 py-1" : ""}`}
          />
        )}
      </div>
      <p className="mb-3 inline-block rounded-full bg-leaf-tint px-3.5 py-1 text-sm font-semibold text-leaf-deep wrap-anywhere">
        {called} is on it
      </p>
      <p className="mb-4 text-sm">
        Your contract is ready. <span className="font-semibold text-leaf underline">Read it first</span>, in
        your own time.
      </p>
      <span className={buttonClass()}>Accept the contract</span>
    </section>
  );
}
