import { LetterScene } from "#components/illustrations/letter-scene.tsx";

/** In place of a contract while there is none. */
export function NoContract({ type }: { type: "SALES" | "SERVICE" }) {
  return (
    <>
      <LetterScene />
      <h1 className="text-2xl">{type === "SALES" ? "No contract yet" : "This needs no contract"}</h1>
      <p className="mt-3 max-w-prose text-ink-soft">
        {type === "SALES"
          ? "We're still planning your system. You'll get an e-mail as soon as the contract is here to read."
          : "We look after a system you have. What it costs, if anything, we agree with you beforehand."}
      </p>
    </>
  );
}
