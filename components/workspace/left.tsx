/** In place of what staff would do: that a plugin sees to it, and which. */
export function Left({ to }: { to: string }) {
  return (
    <p className="max-w-prose text-ink-soft wrap-anywhere">
      <b className="font-semibold text-ink">Left to {to}.</b> What it tells us of it shows here.
    </p>
  );
}
