import type { Page } from "@playwright/test";

/** Bytes a second that a bad phone line carries upwards. */
const SLOW = 60_000;

/** From now on this page's uploads crawl, until `restore` is called. */
export async function slowUploads(page: Page): Promise<{ restore: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  const carry = (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await session.send("Network.enable");
  await carry(SLOW);
  return {
    restore: async () => {
      await carry(-1);
    },
  };
}

/** Lets the next `times` calls to addresses like `pattern` reach the server, and loses what it answers on the way back. */
export async function loseAnswers(page: Page, pattern: string, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let left = times;
  session.on("Fetch.requestPaused", ({ requestId }) => {
    left -= 1;
    const lost = session.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" });
    void (left > 0 ? lost : lost.then(() => session.send("Fetch.disable")));
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: pattern, requestStage: "Response" }] });
}
