import type { ReactNode } from "react";

export const metadata = {
  manifest: "/workspace.webmanifest",
  icons: { icon: "/icon.svg", apple: "/icons/workspace-192.png" },
};

/** Around the pages of the workspace: makes them an app that can be installed. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
