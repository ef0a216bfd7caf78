const PATHS = {
  arrowLeft: "M19 12H5m6-6-6 6 6 6",
  arrowRight: "M5 12h14m-6-6 6 6-6 6",
  calendar: "M4 6h16v14H4V6Zm0 5h16M8 3v5m8-5v5",
  camera:
    "M4 8h3l2-3h6l2 3h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Zm8 9a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevron: "m6 9 6 6 6-6",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3 2",
  cross: "m6 6 12 12M18 6 6 18",
  door: "M13 21H5V3h8m-2 9h10m-4-4 4 4-4 4",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  document: "M7 3h7l4 4v14H7V3Zm7 0v4h4M10 12h5m-5 4h5",
  alert: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13v5m0 3.2v.1",
  image: "M4 5h16v14H4V5Zm0 11 5-5 4 4 2-2 5 5M15.5 9.5v.1",
  less: "M5 12h14",
  location: "M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  mail: "M3 6h18v12H3V6Zm0 .5 9 7 9-7",
  more: "M12 5v14M5 12h14",
  offline: "M4 4l16 16M8.5 16a5 5 0 0 1 7 0M5 12.5a10 10 0 0 1 5-2.7m4 0a10 10 0 0 1 5 2.7M12 19.5v.1",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c.6-4 4-6 8-6s7.4 2 8 6",
  phone:
    "M6 3h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2Z",
  printer: "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7v-7Z",
  retry: "M20 5v5h-5M4 19v-5h5M5.5 9A7 7 0 0 1 18 7.5L20 10M18.5 15A7 7 0 0 1 6 16.5L4 14",
  turn: "M20 4v6h-6M19 10a8 8 0 1 0 1 4",
  shield: "M12 3 5 6v5c0 5 3.5 8.5 7 10 3.5-1.5 7-5 7-10V6l-7-3Zm-3 9 2.2 2.2L15.5 10",
} as const;

/** A line drawing of 24 × 24, in the colour of the text around it. Always beside words, so hidden from screen readers. */
export function Icon({ name, className = "size-5" }: { name: keyof typeof PATHS; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
