import { Icon } from "#components/ui/icon.tsx";

interface Props {
  href: string;
  words: string;
  /** The key Escape leads here, too. */
  isForKeys?: boolean;
  className?: string;
}

/** The way back, on top of a page of the workspace. */
export function BackLink({ href, words, isForKeys = false, className = "" }: Props) {
  return (
    <a
      href={href}
      data-back={isForKeys || undefined}
      className={`no-print -ml-2 inline-flex min-h-12 max-w-full items-center gap-1.5 rounded-md px-2 font-semibold text-leaf hover:underline hover:underline-offset-4 ${className}`}
    >
      <Icon name="arrowLeft" />
      <span className="min-w-0 truncate">{words}</span>
    </a>
  );
}
