import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

interface Props {
  id: string;
  title: string;
  /** What the picture tells, in words. */
  caption: string;
  /** The file with the same numbers. */
  file: { href: string; name: string };
  legend?: readonly { fill: string; name: string }[];
  /** The picture; null when there is nothing to draw. */
  children: ReactNode;
  table: ReactNode;
}

/** A picture of numbers: what it tells in words, the picture, and below it the same numbers as a table and as a file. */
export function Picture({ id, title, caption, file, legend, children, table }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-line pt-6 pb-10">
      <figure aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        <figcaption className="mt-1 max-w-prose text-ink-soft">{caption}</figcaption>
        {legend && children !== null && (
          <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            {legend.map(({ fill, name }) => (
              <li key={name} className="flex items-center gap-2">
                <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
                  <rect width="12" height="12" rx="2" className={fill} />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        )}
        {children !== null && <div className="mt-4">{children}</div>}
        {table}
      </figure>
      <a href={file.href} download className={buttonClass("quiet", "no-print mt-2 -ml-2")}>
        <Icon name="download" />
        {file.name}
      </a>
    </section>
  );
}
