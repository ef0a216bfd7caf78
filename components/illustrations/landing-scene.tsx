import { Car, Clothesline, GumTree, Letterbox, Magpie } from "#components/illustrations/garden.tsx";
import { House } from "#components/illustrations/house.tsx";

const STARS =
  "M700 40h.1m150-30h.1m110 60h.1m210-54h.1m120 50h.1m90-36h.1m30 90h.1m-620 34h.1m470-20h.1m-190-70h.1";

/** A weatherboard house at the edge of town, its roof in the morning sun; in the dark theme, the same street at night. */
export function LandingScene({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 1440 560"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={STARS} stroke="var(--disc)" strokeWidth="4" className="hidden dark:block" />
      <circle
        cx="846"
        cy="196"
        r="150"
        fill="var(--disc)"
        stroke="none"
        className="dark:[cx:770px] dark:[cy:110px] dark:[r:52px]"
      />
      <path
        d="M0 400c170-70 330-84 520-40s360 30 520-16 280-30 400-2v218H0Z"
        fill="var(--hill-far)"
        stroke="none"
      />
      <path d="M0 452c220-56 420-60 640-26s520 22 800-30v164H0Z" fill="var(--hill-near)" stroke="none" />
      <GumTree />
      <path d="M0 470h1440v90H0Z" fill="var(--grass)" stroke="none" />
      <House />
      <Magpie />
      <Clothesline />
      <Letterbox />
      <Car />
      <path d="M0 470h690m600 0h150" />
      <path
        d="M950 470c-20 30-70 60-130 90h310c-50-30-100-60-116-90Z"
        fill="var(--wall-shade)"
        stroke="none"
      />
      <path
        d="M70 500h46m120 26h70m90-30h50m80 36h60m630-10h70m90 24h60m40-42h30"
        stroke="var(--hill-near)"
        strokeWidth="4"
      />
    </svg>
  );
}
