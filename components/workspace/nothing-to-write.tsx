/** In place of the contract builder where no contract can be written. */
export function NothingToWrite({ type }: { type: "SALES" | "SERVICE" }) {
  return (
    <>
      <h1 className="text-2xl">No contract to write</h1>
      <p className="mt-3 max-w-prose text-ink-soft">
        {type === "SERVICE"
          ? "This is a service project: it has no contract."
          : "The project is closed, so nothing more is issued for it."}
      </p>
    </>
  );
}
