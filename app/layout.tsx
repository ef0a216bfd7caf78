import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { fontVariables } from "#app/fonts/fonts.ts";
import { BrandStyle } from "#components/brand/brand-style.tsx";
import { accentCss } from "#lib/brand/accent-css.rules.ts";
import { brand } from "#lib/brand.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await brand();
  return {
    title: { default: `${name}: solar, batteries and EV charging for your home`, template: `%s · ${name}` },
    description: "Ask for a solar system, a battery or an EV charger, or for help with the one you have.",
    // iOS would turn meter numbers and references into telephone links.
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#101817" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: the nonce in its security policy is good for one answer only.
  await connection();
  const css = accentCss((await brand()).accent);
  return (
    <html lang="en-AU" className={fontVariables}>
      {css !== null && (
        <head>
          <BrandStyle css={css} nonce={await nonceOfPage()} />
        </head>
      )}
      <body className="flex min-h-svh flex-col">
        <a
          href="#main"
          className="no-print sr-only z-10 rounded-md bg-leaf px-4 py-3 font-semibold text-on-leaf focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to the page
        </a>
        {children}
      </body>
    </html>
  );
}

/** What the policy of this page asks of a style that stands in it: see proxy.ts. */
async function nonceOfPage(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([\w-]+)'/.exec(policy)?.[1];
}
