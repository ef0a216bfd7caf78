import type { Browser, CDPSession, Page } from "@playwright/test";

export type PageWeight = {
  /** JavaScript as it went over the wire, compressed. */
  scriptBytes: number;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
};

// A mid-range phone on slow 4G, as Lighthouse has it.
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWDOWN = 4;

/** Opens a page cold on an emulated phone (390 × 844, four times slower, slow 4G) and says what it cost. */
export async function weighPage(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<PageWeight> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await prepare?.(page);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    const scripts = countScripts(session);
    await page.addInitScript(watchPaints);
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForTimeout(1_000);
    const paints = await page.evaluate(() => ({ lcp: window.rooftopLcp, cls: window.rooftopCls }));
    return { scriptBytes: scripts(), ...paints };
  } finally {
    await context.close();
  }
}

function countScripts(session: CDPSession): () => number {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

declare global {
  interface Window {
    rooftopLcp: number;
    rooftopCls: number;
  }
}

/** Runs in the page before its own scripts. */
function watchPaints(): void {
  window.rooftopLcp = 0;
  window.rooftopCls = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.rooftopLcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, "hadRecentInput")) window.rooftopCls += Number(Reflect.get(entry, "value"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
