import { randomBytes, randomInt } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import type { Answers } from "#lib/request/answers.rules.ts";
import { newDraft } from "#lib/request/draft.rules.ts";

interface Options {
  /** What this person had answered on an earlier visit; nobody was here before when undefined. */
  begun: Answers | undefined;
  /** How long ago that visit was, in milliseconds. */
  begunAgo: number;
}

interface Fixtures {
  /** An e-mail address that nobody else uses: the draft has it, and the request is found by it. */
  email: string;
  /** What went wrong behind the scenes: errors in scripts, breaches of the security policy, calls to other origins. */
  trouble: string[];
}

/** A person at a browser of their own, speaking from an address of their own, whose visit leaves no trouble behind. */
export const test = base.extend<Options & Fixtures>({
  begun: [undefined, { option: true }],
  begunAgo: [60_000, { option: true }],

  email: async ({ baseURL: _unused }, use) => {
    await use(`maja.${randomBytes(6).toString("hex")}@example.com`);
  },

  // Rate limits are on. The server trusts one proxy, so this is the address it counts.
  extraHTTPHeaders: async ({ baseURL: _unused }, use) => {
    await use({ "x-forwarded-for": [10, randomInt(256), randomInt(256), randomInt(1, 255)].join(".") });
  },

  storageState: async ({ begun, begunAgo, baseURL, email }, use) => {
    if (begun === undefined || baseURL === undefined) return use({ cookies: [], origins: [] });
    const { customer } = begun;
    const answers = { ...begun, customer: { ...customer, email: customer.email && email } };
    const draft = { ...newDraft(randomBytes(16).toString("hex")), savedAt: Date.now() - begunAgo, answers };
    const localStorage = [{ name: "rooftop-request", value: JSON.stringify(draft) }];
    await use({ cookies: [], origins: [{ origin: new URL(baseURL).origin, localStorage }] });
  },

  trouble: [
    async ({ context, baseURL }, use) => {
      const trouble: string[] = [];
      context.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        const isOwn = protocol === "data:" || origin === new URL(baseURL ?? "").origin;
        if (!isOwn) trouble.push(`A request left for ${request.url()}`);
      });
      context.on("console", (message) => {
        if (isTrouble(message.text())) trouble.push(message.text());
      });
      context.on("weberror", (event) => trouble.push(event.error().message));
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

/** Playwright's own recorder tries to read the pictures on a page through their addresses, which the policy forbids. */
function isTrouble(message: string): boolean {
  return /content security policy|hydrat/i.test(message) && !message.startsWith("Connecting to 'blob:");
}

/** What is kept in this browser: each item of its local storage, as text. */
export function keptIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

export { expect };
