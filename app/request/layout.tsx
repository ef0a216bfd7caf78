import type { ReactNode } from "react";
import { OfflineNotice } from "#components/request/offline-notice.tsx";
import { ResumeUploads } from "#components/request/resume-uploads.tsx";
import { SiteFooter } from "#components/site-footer.tsx";
import { SiteHeader } from "#components/site-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { brand } from "#lib/brand.ts";

export default async function RequestLayout({ children }: { children: ReactNode }) {
  const { phone, email } = await brand();
  const contact = [phone, email].filter(Boolean).join(" or ");
  return (
    <>
      <SiteHeader />
      <main id="main" className="min-h-[calc(100svh-4rem)]">
        <noscript>
          <div className="mx-auto max-w-2xl px-5 pt-4">
            <Notice kind="offline" title="This form needs JavaScript">
              Please switch it on in your browser and reload the page
              {contact && `, or reach us at ${contact} and we'll take your request ourselves`}.
            </Notice>
          </div>
        </noscript>
        <OfflineNotice />
        {children}
      </main>
      <SiteFooter />
      <ResumeUploads />
    </>
  );
}
