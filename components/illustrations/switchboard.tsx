import { ExampleSheet } from "#components/illustrations/photo-example.tsx";

const SWITCHES = [0, 1, 2, 3, 4, 5];

/** A meter box, outer door swung open, all its switches in view behind their cover. */
export function BoardOpen() {
  return (
    <ExampleSheet>
      <Bricks />
      <path d="M52 20 16 10v100l36-10Z" fill="var(--metal)" />
      <path d="M22 56v10" strokeWidth="3" />
      <rect x="52" y="16" width="84" height="88" rx="2" fill="var(--metal)" />
      <rect x="58" y="22" width="72" height="76" rx="2" fill="var(--wall)" />
      <rect x="66" y="28" width="26" height="22" rx="3" fill="var(--window)" />
      <path d="M71 36h16m-16 6h9M102 30h20m-20 7h14" strokeWidth="1.6" />
      <rect x="64" y="58" width="60" height="30" rx="2" fill="var(--wall-shade)" />
      {SWITCHES.map((place) => (
        <g key={place}>
          <rect
            x={67 + place * 9.3}
            y="63"
            width="7.5"
            height="20"
            rx="1.5"
            fill="var(--panel)"
            strokeWidth="1.4"
          />
          <path
            d={`M${70.7 + place * 9.3} ${place === 2 ? 77 : 69}v1`}
            stroke="var(--sun)"
            strokeWidth="3.5"
          />
        </g>
      ))}
    </ExampleSheet>
  );
}

/** The same box with its cover off: live wires in the open. */
export function BoardStripped() {
  return (
    <ExampleSheet>
      <Bricks />
      <rect x="38" y="12" width="84" height="84" rx="2" fill="var(--metal)" />
      <rect x="44" y="18" width="72" height="72" fill="var(--panel)" />
      <path
        d="M52 18c0 22 16 16 14 38M64 18c2 18 20 18 18 40M80 18c-4 26 22 16 18 40"
        stroke="var(--clay)"
        strokeWidth="3"
      />
      <path d="M58 90c0-16 10-10 10-26M92 90c0-14 12-10 10-26" stroke="var(--sun)" strokeWidth="3" />
      <path d="M56 58h50v10H56Z" fill="var(--wall-shade)" />
      <path d="m30 114 62-9 4 10-64 4Z" fill="var(--wall)" />
      <path d="M40 114h.1m46-5h.1" strokeWidth="4" />
      <path d="m132 30 9 16h-18Zm0 6v4m0 3v.1" stroke="var(--clay)" fill="var(--sun-tint)" />
    </ExampleSheet>
  );
}

/** A corner of it, held too close and shaken. */
export function BoardBlurred() {
  return (
    <ExampleSheet>
      <rect width="160" height="120" fill="var(--wall-shade)" stroke="none" />
      {[6, 3, 0].map((shift, layer) => (
        <g
          key={shift}
          transform={`rotate(-9 80 60) translate(${shift * 1.6} ${shift})`}
          opacity={0.22 + layer * 0.12}
        >
          <rect x="-14" y="22" width="56" height="92" rx="8" fill="var(--panel)" />
          <rect x="54" y="22" width="56" height="92" rx="8" fill="var(--panel)" />
          <rect x="122" y="22" width="56" height="92" rx="8" fill="var(--panel)" />
          <path d="M14 46v16m68-16v16m68-16v16" stroke="var(--sun)" strokeWidth="14" />
        </g>
      ))}
    </ExampleSheet>
  );
}

function Bricks() {
  return (
    <>
      <rect width="160" height="120" fill="var(--hill-far)" stroke="none" />
      <path
        d="M0 20h160M0 44h160M0 68h160M0 92h160M24 0v20m56-20v20m56-20v20M8 20v24m140-24v24M24 44v24m112-24v24M8 68v24m140-24v24M24 92v28m56-28v28m56-28v28"
        stroke="var(--hill-near)"
        strokeWidth="1.5"
      />
    </>
  );
}
