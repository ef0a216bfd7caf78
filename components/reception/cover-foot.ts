/**
 * Tells the page how much of its foot is covered, as `--foot`, while it is: what stays in sight there stays above. It is
 * measured, for it says more or less on more or fewer lines.
 */
export function coverFoot(cover: HTMLElement | null): (() => void) | undefined {
  if (cover === null) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() =>
    style.setProperty("--foot", `calc(${cover.offsetHeight}px + 1.25rem)`),
  );
  observer.observe(cover);
  return () => {
    observer.disconnect();
    style.removeProperty("--foot");
  };
}
