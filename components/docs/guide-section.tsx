import type { ReactNode } from "react";

interface Props {
  /** What links lead here by. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One part of the guide: a heading, what it says, and its examples. */
export function GuideSection({ id, title, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="mt-12 scroll-mt-6 [&>p]:mt-3 [&>p]:max-w-prose [&_code]:font-mono [&_code]:text-[0.9em]"
    >
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
