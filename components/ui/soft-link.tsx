"use client";

import { useRouter } from "next/navigation";
import type { AnchorHTMLAttributes, MouseEvent } from "react";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A link within the portal that keeps the page's state and fetches nothing until it is pressed. A plain link without JavaScript. */
export function SoftLink({ href, children, ...rest }: Props) {
  const router = useRouter();

  function open(event: MouseEvent) {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain) return;
    event.preventDefault();
    router.push(href);
  }

  return (
    <a href={href} onClick={open} {...rest}>
      {children}
    </a>
  );
}
