"use client";

import { useEffect, useState } from "react";

/** Longer than the two taps of a double tap lie apart, in milliseconds. */
const PAUSE = 500;

/** False at first: what comes to lie where somebody is tapping twice is not to be pressed by the second tap. */
export function useArmed(): boolean {
  const [isArmed, setIsArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsArmed(true), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  return isArmed;
}
