import { ExampleSheet } from "#components/illustrations/photo-example.tsx";

/** The side of a house: an open gate and the path behind it, its whole width in view. */
export function GatePath() {
  return (
    <ExampleSheet>
      <rect width="160" height="120" fill="var(--sky)" stroke="none" />
      <path d="M0 74h160v46H0Z" fill="var(--grass)" stroke="none" />
      <path d="M0 14h52v62l-52 8Z" fill="var(--wall)" />
      <path d="M0 30h52M0 46h52M0 62h52" stroke="var(--wall-shade)" />
      <path d="m-6 8 64 10" stroke="var(--roof)" strokeWidth="6" />
      <path d="M74 72h14l42 48H44Z" fill="var(--wall-shade)" />
      <path d="M70 92h37M58 106h60" strokeWidth="1.6" />
      <path
        d="M112 46v40m10-40v46m10-46v52m10-52v58m10-58v64"
        stroke="var(--timber)"
        strokeWidth="6"
        strokeLinecap="butt"
      />
      <path d="M108 56h52M108 74h52" strokeWidth="1.8" />
      <path d="m60 42 16 6v34l-16 8Z" fill="var(--timber)" />
      <path d="m60 54 16 4m-16 20 16-6" strokeWidth="1.6" />
    </ExampleSheet>
  );
}

/** A front door and nothing else. */
export function DoorOnly() {
  return (
    <ExampleSheet>
      <rect width="160" height="120" fill="var(--wall)" stroke="none" />
      <path d="M0 22h160M0 42h160M0 62h160M0 82h160M0 102h160" stroke="var(--wall-shade)" />
      <rect x="48" y="8" width="64" height="120" fill="var(--wall-shade)" />
      <rect x="55" y="15" width="50" height="110" fill="var(--roof)" />
      <rect x="62" y="24" width="36" height="34" rx="18" fill="var(--window)" />
      <path d="M62 74h36v40H62Z" strokeWidth="1.8" />
      <path d="M98 66v5" stroke="var(--sun)" strokeWidth="4" />
      <path d="M126 44h12v14h-12Z" fill="var(--sun-tint)" />
    </ExampleSheet>
  );
}
