import { buttonClass } from "#components/ui/button.tsx";

interface Props {
  /** The address of the list. */
  path: string;
  q?: string | undefined;
  state?: string | undefined;
  /** Whether the list begins further back. */
  isFurther: boolean;
  nextCursor: string | null;
}

/** The ways through a list that is longer than a page. */
export function Pages({ path, q, state, isFurther, nextCursor }: Props) {
  const address = (cursor?: string) => {
    const query = new URLSearchParams({
      ...(q && { q }),
      ...(state && { state }),
      ...(cursor && { cursor }),
    });
    return query.size === 0 ? path : `${path}?${query}`;
  };
  if (!isFurther && nextCursor === null) return null;
  return (
    <nav aria-label="Pages of the list" className="mt-6 flex flex-wrap gap-4">
      {isFurther && (
        <a href={address()} className={buttonClass("secondary")}>
          Back to the beginning
        </a>
      )}
      {nextCursor !== null && (
        <a href={address(nextCursor)} className={buttonClass("secondary")}>
          Further ones
        </a>
      )}
    </nav>
  );
}
