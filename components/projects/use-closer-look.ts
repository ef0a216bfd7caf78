"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What a double click enlarges to. */
const CLOSE_UP = 2;

/**
 * A box whose contents can be larger than it is: `size` times as large. Then it scrolls, by finger and by arrow key as the
 * browser does it, and can be dragged with the mouse. A double click brings what is under it close, and another fits all in.
 */
export function useCloserLook() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<number>(1);

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
    view.addEventListener("dblclick", onDoubleClick, { signal });
    view.addEventListener("pointermove", onPointerMove, { signal });
    view.addEventListener("keydown", onKeyDown, { signal });
    return () => listening.abort();
  }, [size, enlarge]);

  return { box, size, enlarge, fit: () => setSize(1) };
}
