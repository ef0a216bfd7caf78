"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What a double click enlarges to. */
const CLOSE_UP = 2;
/** How much larger than its box a photo can be. */
export const LARGEST = 6;

/**
 * A box whose contents can be larger than it is: `size` times as large. Then it scrolls, by finger and by arrow key as the
 * browser does it, and can be dragged with the mouse. Two fingers apart enlarge. A double click brings what is under it close, and another fits all in.
 */
export function useCloserLook() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<number>(1);
  /** Where two fingers began: how far apart, in pixels, and at which size. */
  const pinch = useRef({ apart: 0, size: 1 });

  /** Enlarges around a point of the box, so that what was there stays there; its middle unless said. */
  const enlarge = useCallback((to: number, point?: { x: number; y: number }) => {
    const view = box.current;
    if (view === null) return;
    const { x, y } = point ?? { x: view.clientWidth / 2, y: view.clientHeight / 2 };
    const across = (view.scrollLeft + x) / view.scrollWidth;
    const down = (view.scrollTop + y) / view.scrollHeight;
    flushSync(() => setSize(to));
    view.scrollTo(across * view.scrollWidth - x, down * view.scrollHeight - y);
  }, []);

  useEffect(() => {
    const view = box.current;
    if (view === null) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    // Not every browser lets what scrolls be reached by keyboard.
    view.tabIndex = 0;
    const onDoubleClick = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = view.getBoundingClientRect();
      enlarge(size > 1 ? 1 : CLOSE_UP, { x: clientX - left, y: clientY - top });
    };
    const onPointerMove = ({ buttons, pointerType, movementX, movementY }: PointerEvent) => {
      if (pointerType === "mouse" && buttons === 1) view.scrollBy(-movementX, -movementY);
    };
    // While there is something to scroll, the arrow keys mean that alone.
    const onKeyDown = (event: KeyboardEvent) => {
      if (size > 1 && event.key.startsWith("Arrow")) event.stopPropagation();
    };
    const onTouchStart = ({ touches }: TouchEvent) => {
      const fingers = fingersOf(touches);
      if (fingers !== null) pinch.current = { apart: fingers.apart, size };
    };
    const onTouchMove = (event: TouchEvent) => {
      const fingers = fingersOf(event.touches);
      if (fingers === null) return;
      event.preventDefault();
      const { left, top } = view.getBoundingClientRect();
      const wanted = (pinch.current.size * fingers.apart) / pinch.current.apart;
      enlarge(Math.min(LARGEST, Math.max(1, wanted)), { x: fingers.x - left, y: fingers.y - top });
    };
    view.addEventListener("touchstart", onTouchStart, { signal, passive: true });
    view.addEventListener("touchmove", onTouchMove, { signal, passive: false });
    view.addEventListener("dblclick", onDoubleClick, { signal });
    view.addEventListener("pointermove", onPointerMove, { signal });
    view.addEventListener("keydown", onKeyDown, { signal });
    return () => listening.abort();
  }, [size, enlarge]);

  return { box, size, enlarge, fit: () => setSize(1) };
}

/** How far apart two fingers are, and the point between them; null when there are not two. */
function fingersOf(touches: TouchList): { apart: number; x: number; y: number } | null {
  const [one, other, third] = touches;
  if (one === undefined || other === undefined || third !== undefined) return null;
  return {
    apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
  };
}
