import type { ReactNode } from "react";

interface Props {
  id: string;
  title: string;
  /** A few words or a link beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of a project's page, under its own heading. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
