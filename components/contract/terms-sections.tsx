interface Props {
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

/** The terms of a contract, as its customer reads them. */
export function TermsSections({ sections }: Props) {
  return (
    <div className="max-w-prose wrap-anywhere">
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading} className="mt-5 break-inside-avoid">
          <h3 className="text-base font-semibold">{heading}</h3>
          <Paragraphs of={paragraphs} />
        </section>
      ))}
    </div>
  );
}

/** Words of a contract, a paragraph each. */
export function Paragraphs({ of }: { of: readonly string[] }) {
  return of.map((paragraph) => (
    <p key={paragraph} className="mt-1.5 text-sm">
      {paragraph}
    </p>
  ));
}
