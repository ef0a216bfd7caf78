/** Something to type or to copy. Long lines are broken, so that nothing has to be scrolled to sideways. */
export function Code({ title, children }: { title: string; children: string }) {
  return (
    <figure className="mt-4 overflow-hidden rounded-md border border-line bg-sunken">
      <figcaption className="border-b border-line px-4 py-2 font-mono text-xs text-ink-soft">
        {title}
      </figcaption>
      <pre className="p-4 font-mono text-sm leading-6 whitespace-pre-wrap wrap-anywhere">
        <code>{children}</code>
      </pre>
    </figure>
  );
}
