/** In place of the contract builder where no contract can be written. */
export function NothingToWrite({ type, leftTo }: { type: "SALES" | "SERVICE"; leftTo: string | null }) {
  return (
    <>
      <h1 className="text-2xl">No contract to write</h1>
      <p className="mt-3 max-w-prose text-ink-soft wrap-anywhere">
        {type === "SERVICE"
          ? "This is a service project: it has no contract."
          : leftTo === null
            ? "The project is closed, so nothing more is issued for it."
            : `It's left to ${leftTo}, which writes it and has it accepted.`}
      </p>
    </>
  );
}
