"use client";

import { type ReactNode, useState } from "react";
import { LARGEST, useCloserLook } from "#components/projects/use-closer-look.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** How much larger than its place the buttons make a photo. */
const SIZES = [1, 1.5, 2, 3, 4, LARGEST] as const;

interface Props {
  src: string;
  title: string;
  /** More buttons. */
  children: ReactNode;
}

/**
 * One photo as large as fits, and larger. It can be turned too; the file stays as it is.
 */
export function PhotoLook({ src, title, children }: Props) {
  const { box, size, enlarge, fit } = useCloserLook();
  const [quarters, setQuarters] = useState(0);
  const [seen, setSeen] = useState(src);
  const [ratio, setRatio] = useState(4 / 3);
  const isLying = quarters % 2 === 1;
  const shape = isLying ? 1 / ratio : ratio;
  // The next photo begins anew, in the same place: the button that led to it keeps the focus.
  if (seen !== src) {
    setSeen(src);
    setQuarters(0);
    fit();
  }

  const smaller = SIZES.findLast((step) => step < size);
  const larger = SIZES.find((step) => step > size);
  return (
    <>
      <section
        ref={box}
        aria-label="Photo"
        className={`@container-size flex h-[72svh] touch-pan-x touch-pan-y overscroll-contain rounded-md bg-sunken ${
          size > 1 ? "cursor-grab overflow-auto active:cursor-grabbing" : "cursor-zoom-in overflow-hidden"
        }`}
      >
        <div
          className="relative m-auto flex-none overflow-clip"
          style={{ width: `calc(min(100cqw, 100cqh * ${shape}) * ${size})`, aspectRatio: shape }}
        >
          <img
            src={src}
            alt={title}
            draggable={false}
            className="absolute top-1/2 left-1/2 max-w-none"
            style={{
              width: isLying ? `${100 / shape}%` : "100%",
              transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)`,
            }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setRatio(naturalWidth / naturalHeight)
            }
          />
        </div>
      </section>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Tool
          name="Smaller"
          icon="less"
          isOff={smaller === undefined}
          onPress={() => enlarge(smaller ?? 1)}
        />
        <Tool
          name="Larger"
          icon="more"
          isOff={larger === undefined}
          onPress={() => enlarge(larger ?? size)}
        />
        <Tool name="Turn" icon="turn" onPress={() => setQuarters(quarters + 1)} />
        {children}
      </div>
    </>
  );
}

interface ToolProps {
  name: string;
  icon: "less" | "more" | "turn";
  isOff?: boolean;
  onPress: () => void;
}

function Tool({ name, icon, isOff = false, onPress }: ToolProps) {
  return (
    <Button kind="secondary" className="px-3!" aria-disabled={isOff} onClick={() => !isOff && onPress()}>
      <Icon name={icon} />
      <span className="max-sm:sr-only">{name}</span>
    </Button>
  );
}
