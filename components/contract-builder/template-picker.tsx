"use client";

import { useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { chargedWords } from "#lib/contracts/change-words.rules.ts";
import { lineTotal } from "#lib/contracts/contract-totals.rules.ts";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";
import { PRODUCT_NAMES } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  templates: readonly LineTemplate[];
  asked: readonly string[];
  currency: string;
  onPick: (template: LineTemplate) => void;
}

/** Templates to begin a line from: those for what was asked for are open, the others a press away. */
export function TemplatePicker({ templates, asked, currency, onPick }: Props) {
  const [added, setAdded] = useState("");
  if (templates.length === 0) return null;
  // Two templates may be alike.
  const numbered = templates.map((template, place) => ({ ...template, key: String(place) }));
  const groups = [...Object.entries(PRODUCT_NAMES), [null, "For any product"] as const].map(
    ([product, name]) => ({
      name,
      isAsked: product === null || asked.includes(product),
      templates: numbered.filter((template) => template.product === product),
    }),
  );
  return (
    <section aria-labelledby="templates-title" className="mt-6">
      <h3 id="templates-title" className="text-base font-semibold">
        Add from a template
      </h3>
      {groups
        .filter((group) => group.templates.length > 0)
        .map((group) => (
          <details key={group.name} open={group.isAsked} className="group/fold mt-2">
            <summary className="flex min-h-12 cursor-pointer list-none items-center gap-1.5 rounded-md text-sm font-semibold text-leaf">
              <Icon
                name="chevron"
                className="size-5 transition-transform duration-150 group-open/fold:rotate-180"
              />
              {group.name}
            </summary>
            <ul className="grid gap-2 sm:grid-cols-2">
              {group.templates.map(({ key, ...template }) => (
                <li key={key}>
                  <button
                    type="button"
                    className="min-h-12 w-full cursor-pointer rounded-md border-[1.5px] border-edge bg-surface px-3.5 py-2.5 text-left transition-colors duration-150 hover:border-leaf active:bg-leaf-tint"
                    onClick={() => {
                      onPick(template);
                      setAdded(`Added ${template.name}.`);
                    }}
                  >
                    <span className="block leading-6 font-semibold wrap-anywhere">{template.name}</span>
                    <span className="block text-sm text-ink-soft tabular-nums">
                      {chargedWords({ ...template, total: lineTotal(template) }, currency)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      <p role="status" className="mt-1 min-h-6 text-sm font-semibold text-leaf">
        {added}
      </p>
    </section>
  );
}
