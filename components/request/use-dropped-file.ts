"use client";

import { type RefObject, useEffect, useState } from "react";

/** Takes a file dropped on an element. Answers whether one is being held over it just now. */
export function useDroppedFile(target: RefObject<HTMLElement | null>, take: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = () => setIsOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      leave();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    };
    element?.addEventListener("dragover", hold);
    element?.addEventListener("dragleave", leave);
    element?.addEventListener("drop", drop);
    return () => {
      element?.removeEventListener("dragover", hold);
      element?.removeEventListener("dragleave", leave);
      element?.removeEventListener("drop", drop);
    };
  }, [target, take]);
  return isOver;
}
