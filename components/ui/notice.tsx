import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

const KINDS = {
  calm: { look: "border-leaf bg-leaf-tint", icon: "alert" },
  safety: { look: "border-sun bg-sun-tint", icon: "shield" },
  offline: { look: "border-sun bg-sun-tint", icon: "offline" },
  wrong: { look: "border-clay bg-clay-tint", icon: "alert" },
} as const;

interface Props {
  kind?: keyof typeof KINDS;
  title?: string;
  className?: string;
  children?: ReactNode;
}

/** A few words set apart from the page. Give it a live region around it when it appears later. */
export function Notice({ kind = "calm", title, className = "", children }: Props) {
  const { look, icon } = KINDS[kind];
  return (
    <div className={`flex gap-3 rounded-md border-l-4 px-4 py-3.5 ${look} ${className}`}>
      <Icon name={icon} className="mt-0.5 size-6" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
      </div>
    </div>
  );
}
