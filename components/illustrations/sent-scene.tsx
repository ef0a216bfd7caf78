/** A roof with the sun come up over it: the request is off. */
export function SentScene() {
  return (
    <svg
      viewBox="0 0 320 120"
      className="mb-6 w-full max-w-md"
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="206" cy="52" r="34" fill="var(--disc)" stroke="none" />
      <path d="M206 6V0m46 52h8m-21-33 5-5m-71 5-5-5" stroke="var(--sun)" strokeWidth="3.5" />
      <path d="m62 108 46-62h104l46 62Z" fill="var(--roof)" />
      <path d="m116 56-24 42h60V56Zm46 0v42h58l-24-42Z" fill="var(--panel)" />
      <path d="M104 77h48m10 0h46M136 56l-6 42m48-42 10 42" stroke="var(--panel-line)" strokeWidth="1.6" />
      <path d="M4 108h312" />
      <path d="M30 108V70m0 18 10-10" />
      <path d="M14 66c-6-12 4-24 16-22 12-4 24 8 18 20-2 12-28 14-34 2Z" fill="var(--foliage)" />
      <path d="M288 108V90m-12 0h24V78c0-5-4-8-8-8h-8c-4 0-8 3-8 8Z" fill="var(--sun)" />
    </svg>
  );
}
