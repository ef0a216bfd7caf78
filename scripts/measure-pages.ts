import "#scripts/server-only.ts";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumFlags, requireChromium } from "#scripts/chromium.ts";
import { type PageWeight, weighPage } from "#scripts/page-weight.ts";
import { startPlainApp } from "#scripts/plain-app.ts";
import { runScript } from "#scripts/run-script.ts";
import { sampleDraft, sampleSent } from "#scripts/screenshot-samples.ts";
import { startTestServer } from "#scripts/test-server.ts";

const SCREENS = [
  "/",
  ...["system", "property", "photos", "you", "days", "check", "sent"].map((step) => `/request/${step}`),
];

/** What each screen of the request costs a phone, beside an empty page of the same Next. */
async function measurePages(): Promise<void> {
  const server = await startTestServer({ LOG_LEVEL: "error", WORKER: "off" });
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags() });
  try {
    const empty = await weighEmptyPage(browser);
    console.log("page                 JavaScript     ratio (≤ 1.2)   LCP (≤ 1800)   CLS (≤ 0.02)");
    print("an empty page", empty, empty);
    for (const screen of SCREENS) {
      // The first visit makes the server load the page's code, which is not what a phone waits for.
      await fetch(server.url + screen);
      print(
        screen,
        await weighPage(browser, server.url + screen, (page) => fillBrowser(page, screen)),
        empty,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function weighEmptyPage(browser: Browser): Promise<PageWeight> {
  const app = await startPlainApp({ name: "empty-app", files: {} });
  try {
    return await weighPage(browser, app.url);
  } finally {
    app.stop();
  }
}

/** Puts a half-filled or a sent request where the form keeps it, so that no step sends us back. */
async function fillBrowser(page: Page, screen: string): Promise<void> {
  const draft = ["/", "/request/system", "/request/sent"].includes(screen)
    ? ""
    : JSON.stringify(sampleDraft());
  const sent = screen === "/request/sent" ? JSON.stringify(sampleSent()) : "";
  await page.addInitScript(
    ([keptDraft, keptSent]) => {
      if (keptDraft) localStorage.setItem("rooftop-request", keptDraft);
      if (keptSent) localStorage.setItem("rooftop-sent", keptSent);
    },
    [draft, sent],
  );
}

function print(name: string, page: PageWeight, empty: PageWeight): void {
  const cells = [
    name.padEnd(18),
    `${(page.scriptBytes / 1024).toFixed(1)} KiB`.padStart(13),
    (page.scriptBytes / empty.scriptBytes).toFixed(2).padStart(13),
    `${page.lcp.toFixed(0)} ms`.padStart(16),
    page.cls.toFixed(4).padStart(14),
  ];
  console.log(cells.join(" "));
}

await runScript(import.meta, measurePages);
