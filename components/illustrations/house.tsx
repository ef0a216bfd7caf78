const POSTS = [712, 822, 930, 1040, 1150, 1268];

/** The house of the landing scene: hipped iron roof with panels, a verandah, a battery by the window. */
export function House() {
  return (
    <g>
      <path d="M868 214v-62h34v62" fill="var(--roof-shade)" />
      <path d="M862 152h46" strokeWidth="5" />
      <path d="M742 312 850 178h280l108 134Z" fill="var(--roof)" />
      <path
        d="m786 312 84-134m-40 134 62-134m260 134-62-134m108 134-84-134"
        stroke="var(--roof-shade)"
        strokeWidth="2"
      />
      <Panels />
      <path d="M846 178h288" strokeWidth="5" />
      <path d="M770 350h440v102H770Z" fill="var(--wall)" />
      <path
        d="M774 366h432m-432 15h432m-432 15h432m-432 15h432m-432 15h432m-432 15h432"
        stroke="var(--wall-shade)"
        strokeWidth="2"
      />
      <Window x={800} />
      <Window x={1066} />
      <path d="M958 452v-86h54v86" fill="var(--foliage)" />
      <path d="M968 376h34v28h-34Z" fill="var(--window)" />
      <path d="M1002 420v.1" strokeWidth="6" />
      <rect x="1167" y="384" width="34" height="58" rx="5" fill="var(--wall)" />
      <path d="M1175 432h18m-18-9h18m-18-9h18" stroke="var(--leaf)" strokeWidth="4" />
      <path d="m1186 391-4 7h5l-3 7" stroke="var(--sun)" />
      <path d="M718 312h544l32 40H686Z" fill="var(--roof-shade)" />
      <path
        d="m770 312-22 40m72-40-17 40m67-40-12 40m62-40-6 40m56-40 1 40m49-40 6 40m44-40 11 40m39-40 17 40m33-40 22 40"
        strokeWidth="1.4"
        opacity="0.55"
      />
      {POSTS.map((x) => (
        <path key={x} d={`M${x} 352v100m-13-100c1 8 5 13 13 14 8-1 12-6 13-14`} strokeWidth="3.5" />
      ))}
      <path d="M712 424h218m110 0h110" strokeWidth="3.5" />
      <path
        d="M730 424v28m18-28v28m18-28v28m18-28v28m18-28v28m38-28v28m18-28v28m18-28v28m18-28v28m18-28v28m146-28v28m18-28v28m18-28v28m18-28v28"
        strokeWidth="1.8"
      />
      <path d="M696 452h588v18H696Z" fill="var(--timber)" />
      <path d="M936 470v-9h98v9" fill="var(--wall-shade)" />
    </g>
  );
}

function Panels() {
  return (
    <g>
      <path d="M878 192h222l17 50H861Zm-19 56h260l18 52H841Z" fill="var(--panel)" />
      <path
        d="m922 192-10 50m56-50-3 50m49-50 3 50m39-50 9 50m-162 6-11 52m64-52-5 52m57-52 4 52m48-52 12 52M870 217h239m-258 57h275"
        stroke="var(--panel-line)"
        strokeWidth="1.6"
      />
      <path
        d="m884 236 14-38m64 98 10-42m88-14 6-34"
        stroke="var(--panel-line)"
        strokeWidth="5"
        opacity="0.4"
      />
    </g>
  );
}

function Window({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 370)`}>
      <path d="M0 0h86v46H0Z" fill="var(--window)" />
      <path d="M28.5 0v46M57.5 0v46M0 20h86" strokeWidth="1.8" />
      <path d="M-6 46h98" strokeWidth="5" />
    </g>
  );
}
