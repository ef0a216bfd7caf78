import { LetterScene } from "#components/illustrations/letter-scene.tsx";

/** In place of a contract while there is none; of one that is left to a plugin, too. */
export function NoContract({ kind }: { kind: keyof typeof WORDS }) {
  const { title, words } = WORDS[kind];
  return (
    <>
      <LetterScene />
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 max-w-prose text-ink-soft">{words}</p>
    </>
  );
}

const WORDS = {
  SALES: {
    title: "No contract yet",
    words: "We're still planning your system. You'll hear from us as soon as the contract is here to read.",
  },
  SERVICE: {
    title: "This needs no contract",
    words: "We look after a system you have. What it costs, if anything, we agree with you beforehand.",
  },
  LEFT: {
    title: "No contract here yet",
    words: "Yours comes another way. What we know of it is shown here.",
  },
} as const;
