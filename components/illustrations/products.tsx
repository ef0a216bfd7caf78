interface Props {
  className?: string;
}

const LINE = { strokeWidth: 2.5, strokeLinecap: "round", strokeLinejoin: "round" } as const;

/** A roof with panels and the sun above it. */
export function SolarPicture({ className }: Props) {
  return (
    <svg
      viewBox="0 0 96 80"
      className={className}
      aria-hidden="true"
      stroke="var(--stroke)"
      {...LINE}
      fill="none"
    >
      <rect width="96" height="80" rx="8" fill="var(--sky)" stroke="none" />
      <circle cx="70" cy="22" r="11" fill="var(--disc)" stroke="none" />
      <path d="M12 66 26 34h44l14 32Z" fill="var(--roof)" />
      <path d="m32 40-8 20h22l2-20Zm20 0 2 20h18l-6-20Z" fill="var(--panel)" />
      <path d="M28 50h19m6 0h16M39 40l-4 20m24-20 4 20" stroke="var(--panel-line)" strokeWidth="1.5" />
      <path d="M6 66h84" />
    </svg>
  );
}

/** A battery on an outside wall, charged. */
export function BatteryPicture({ className }: Props) {
  return (
    <svg
      viewBox="0 0 96 80"
      className={className}
      aria-hidden="true"
      stroke="var(--stroke)"
      {...LINE}
      fill="none"
    >
      <rect width="96" height="80" rx="8" fill="var(--wall-shade)" stroke="none" />
      <path d="M0 20h96M0 36h96M0 52h96" stroke="var(--line)" strokeWidth="1.5" />
      <path d="M48 12V4m20 60v4" />
      <rect x="32" y="12" width="36" height="54" rx="6" fill="var(--wall)" />
      <path d="M40 54h20M40 47h20M40 40h20" stroke="var(--leaf)" strokeWidth="4" />
      <path d="m52 18-6 9h7l-4 8" stroke="var(--sun)" strokeWidth="3" />
      <path d="M6 74h84" />
    </svg>
  );
}

/** A charger on a wall, its cable plugged into a car. */
export function ChargerPicture({ className }: Props) {
  return (
    <svg
      viewBox="0 0 96 80"
      className={className}
      aria-hidden="true"
      stroke="var(--stroke)"
      {...LINE}
      fill="none"
    >
      <rect width="96" height="80" rx="8" fill="var(--hill-far)" stroke="none" />
      <rect x="12" y="16" width="17" height="24" rx="4" fill="var(--wall)" />
      <path d="m21.5 21-3 5h4l-2 4" stroke="var(--sun)" />
      <path d="M20 40v14c0 8 14 8 14 0v-4c0-4 4-6 8-6h6" stroke="var(--leaf)" strokeWidth="3" />
      <path d="M96 40H72c-6 0-10 3-14 8l-8 2c-5 1-6 4-6 8v6h52Z" fill="var(--window)" />
      <path d="M62 48h34M76 41v7" />
      <circle cx="62" cy="64" r="8" fill="var(--panel)" />
      <path d="M4 72h88" />
    </svg>
  );
}
