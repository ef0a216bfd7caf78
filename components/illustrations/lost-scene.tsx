/** A letterbox at the end of a path, with no house behind it. */
export function LostScene() {
  return (
    <svg
      viewBox="0 0 320 130"
      className="mb-8 w-full max-w-sm"
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M0 116c40-30 96-34 160-20s110 8 160-14v38H0Z" fill="var(--hill-far)" stroke="none" />
      <path d="M206 116h22l40-34m-62 34c-40 0-60-12-70-30" stroke="var(--hill-near)" strokeWidth="6" />
      <path d="M4 116h312" />
      <path d="M92 116V72" strokeWidth="6" stroke="var(--timber)" />
      <path d="M62 72V52c0-10 6-16 16-16h34c10 0 16 6 16 16v20Z" fill="var(--roof)" />
      <path d="M78 36c10 0 16 6 16 16v20M104 52h12" />
      <path d="M122 52V30h12v8h-12" fill="var(--disc)" />
      <path d="M238 66h54M265 60v56" stroke="var(--timber)" strokeWidth="5" />
      <path d="M250 44h30l10 10-10 10h-30Z" fill="var(--wall)" />
      <path d="M264 49c0-3 6-3 6 1 0 3-3 2-3 5m0 4v.1" strokeWidth="2" />
    </svg>
  );
}
