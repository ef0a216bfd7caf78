"use client";

import { useState } from "react";

interface Props {
  css: string;
  nonce: string | undefined;
}

/**
 * The company's colours, for all that is drawn after it. They stay as the page came with them: a page that refreshes itself is
 * given other nonces, which its own policy would refuse.
 */
export function BrandStyle(props: Props) {
  const [{ css, nonce }] = useState(props);
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}
