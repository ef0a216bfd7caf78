/** A letterbox with its flag up, a letter in it, and the sun behind. */
export function LetterScene() {
  return (
    <svg
      viewBox="0 0 320 130"
      className="mb-6 w-full max-w-sm"
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M0 116c46-26 104-30 164-18s108 6 156-12v44H0Z" fill="var(--hill-far)" stroke="none" />
      <circle cx="236" cy="52" r="26" fill="var(--disc)" stroke="none" />
      <path d="M236 16v-6m36 42h7m-17-27 5-5m-57 5-5-5" stroke="var(--sun)" strokeWidth="3.5" />
      <path d="M4 116h312" />
      <path d="M118 116V82" strokeWidth="6" stroke="var(--timber)" />
      <path d="M78 82V58c0-12 8-20 20-20h48c12 0 20 8 20 20v24Z" fill="var(--roof)" />
      <path d="M98 38c12 0 20 8 20 20v24H78" />
      <path d="M54 50h52v32H54Z" fill="var(--wall)" />
      <path d="m54 52 26 18 26-18" />
      <path d="M156 58V26h16v11h-16" fill="var(--sun)" />
      <path d="M288 116V98m-10 0h20V86c0-4-3-7-7-7h-6c-4 0-7 3-7 7Z" fill="var(--foliage)" />
    </svg>
  );
}
