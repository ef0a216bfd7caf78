import { ExampleSheet } from "#components/illustrations/photo-example.tsx";

/** An empty stretch of wall, floor and ceiling in the picture, with room for a battery. */
export function ClearWall() {
  return (
    <ExampleSheet>
      <Room />
      <rect
        x="58"
        y="34"
        width="44"
        height="56"
        rx="4"
        stroke="var(--leaf)"
        strokeDasharray="5 6"
        strokeWidth="2.4"
        fill="var(--leaf-tint)"
      />
      <path d="m84 46-9 14h9l-5 13" stroke="var(--leaf)" strokeWidth="2.6" />
    </ExampleSheet>
  );
}

/** The same wall, hidden behind a bin, a bicycle and shelves. */
export function ClutteredWall() {
  return (
    <ExampleSheet>
      <Room />
      <path d="M94 30h50M94 50h50M98 24v72M140 24v72" stroke="var(--timber)" strokeWidth="3" />
      <rect x="102" y="36" width="14" height="14" fill="var(--sun-tint)" />
      <rect x="120" y="40" width="16" height="10" fill="var(--clay-tint)" />
      <path d="M103 16h16v14h-16zM124 20h10v10h-10z" fill="var(--window)" />
      <path d="m14 52 4 46h30l4-46Z" fill="var(--leaf)" />
      <path d="M11 52h44l-3-8H14Z" fill="var(--leaf-deep)" />
      <circle cx="66" cy="88" r="15" />
      <circle cx="108" cy="88" r="15" />
      <path d="m66 88 12-26h20l10 26H84l-6-26m6 26 14-26m-26-4h10m16 4-2-8h8" stroke="var(--clay)" />
    </ExampleSheet>
  );
}

function Room() {
  return (
    <>
      <rect width="160" height="120" fill="var(--wall)" stroke="none" />
      <path d="M0 0h160v12H0Z" fill="var(--wall-shade)" stroke="none" />
      <path d="M0 98h160v22H0Z" fill="var(--hill-far)" stroke="none" />
      <path d="M0 12h160M0 98h160" />
    </>
  );
}
