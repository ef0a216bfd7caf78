"use client";

import { type PointerEvent, useRef } from "react";
import { Button } from "#components/ui/button.tsx";

interface Props {
  /** The drawing as an SVG path of 600 × 200; blank when there is none. */
  drawing: string;
  onChange: (drawing: string) => void;
}

/** Longest drawing in characters: well below what the server takes. */
const LONGEST = 60_000;

/** A place to sign with a finger or a pen. The typed name counts; this goes beside it. */
export function SignaturePad({ drawing, onChange }: Props) {
  const isDown = useRef(false);

  function point({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): string {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const within = (share: number, size: number) => Math.round(Math.min(1, Math.max(0, share)) * size);
    return `${within((clientX - left) / width, 600)} ${within((clientY - top) / height, 200)}`;
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    isDown.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = point(event);
    onChange(`${drawing}M${at}L${at}`);
  }

  function draw(event: PointerEvent<SVGSVGElement>) {
    if (isDown.current && drawing.length < LONGEST) onChange(`${drawing}L${point(event)}`);
  }

  const end = () => {
    isDown.current = false;
  };

  return (
    <div>
      <p id="drawing-hint" className="text-sm text-ink-soft">
        Draw with a finger, a pen or the mouse. Your typed name counts without it, too.
      </p>
      <svg
        viewBox="0 0 600 200"
        role="img"
        aria-label={drawing === "" ? "Empty place for a drawn signature" : "Your drawn signature"}
        aria-describedby="drawing-hint"
        className="mt-2 aspect-3/1 w-full cursor-crosshair touch-none rounded-md border-[1.5px] border-dashed border-edge bg-surface"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d="M40 160h520" stroke="var(--line)" strokeWidth="2" />
        <path
          d={drawing}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {drawing !== "" && (
        <Button kind="quiet" className="-ml-2 text-sm" onClick={() => onChange("")}>
          Clear the drawing
        </Button>
      )}
    </div>
  );
}
