/** A rotary clothesline with the morning's washing. */
export function Clothesline() {
  return (
    <g>
      <path d="M524 336v134" strokeWidth="5" />
      <path
        d="M416 344h216M524 336l-108 8m108-8 108 8m-108-8-70 30m70-30 70 30M454 366h140M416 344l38 22m178-22-38 22"
        strokeWidth="1.8"
      />
      <path d="M462 366h44v46h-44Z" fill="var(--sun)" />
      <path d="M462 378h44m-44 22h44" stroke="var(--wall)" strokeWidth="4" />
      <path d="m540 366-10 10 8 10 6-5v34h32v-34l6 5 8-10-10-10c-8 8-32 8-40 0Z" fill="var(--wall)" />
      <path d="M424 345v26c0 4 10 4 10 0v-20M612 345v24c0 6-12 6-12 0v-16" fill="var(--roof)" />
    </g>
  );
}

/** The car at its charger, on the drive beside the house. */
export function Car() {
  return (
    <g>
      <rect x="1276" y="392" width="18" height="30" rx="4" fill="var(--wall)" />
      <path d="m1286 398-4 9h6l-4 8" stroke="var(--sun)" strokeWidth="2.4" />
      <path d="M1285 422v22c0 14 20 14 26 4 4-8 8-10 16-10" stroke="var(--leaf)" strokeWidth="4" />
      <path
        d="M1312 470v-24c0-8 5-12 14-13l26-4c12-16 24-24 42-24h44c20 0 34 10 48 26v39Z"
        fill="var(--wall)"
      />
      <path d="M1362 430c8-10 18-15 32-15h14v15Zm54-15h20c12 0 22 6 32 15h-52Z" fill="var(--window)" />
      <path d="M1412 432v34m8-26h8" strokeWidth="1.8" />
      <circle cx="1350" cy="468" r="16" fill="var(--panel)" />
      <circle cx="1350" cy="468" r="5" fill="var(--metal)" />
      <circle cx="1462" cy="468" r="16" fill="var(--panel)" />
    </g>
  );
}

/** A gum tree behind the house. */
export function GumTree() {
  return (
    <g>
      <path
        d="M1338 474c-4-90 6-150-10-210m6 120c18-44 40-60 52-100m-54 60c-16-30-36-44-44-76"
        stroke="var(--metal)"
        strokeWidth="13"
      />
      <path
        d="M1338 474c-4-90 6-150-10-210m6 120c18-44 40-60 52-100m-54 60c-16-30-36-44-44-76"
        strokeWidth="1.6"
        opacity="0.6"
      />
      <path
        d="M1262 232c-14-34 10-64 42-62 6-36 58-44 76-14 34-8 60 20 50 50 26 10 28 50 0 60-8 24-46 28-60 10-18 12-44 6-50-12-24 8-54-6-58-32Z"
        fill="var(--foliage)"
      />
      <path
        d="M1294 206c6-10 16-14 28-12m26-12c10-8 24-8 32 0m-60 50c10-8 24-8 32 2m30-6c8-6 20-6 28 2"
        stroke="var(--hill-near)"
      />
    </g>
  );
}

/** The letterbox at the front. */
export function Letterbox() {
  return (
    <g>
      <path d="M650 470v-44" stroke="var(--timber)" strokeWidth="6" />
      <path d="M630 426v-16c0-8 6-13 14-13h14c8 0 14 5 14 13v16Z" fill="var(--sun)" />
      <path d="M640 411h18" />
    </g>
  );
}

/** A magpie on the ridge. */
export function Magpie() {
  return (
    <g>
      <path d="M1068 178v-8m8 8v-8" strokeWidth="2" />
      <path
        d="m1092 172-14-6c-8 8-24 6-26-6-1-8 4-12 6-18 1-8 14-8 15 0 1 10 10 14 19 30Z"
        fill="var(--panel)"
      />
      <path d="M1068 152c6 2 10 6 13 12" stroke="var(--wall)" strokeWidth="5" />
      <path d="m1058 140-9 3 9 2Z" fill="var(--sun)" strokeWidth="1.6" />
    </g>
  );
}
