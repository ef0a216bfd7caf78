import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import * as z from "zod/mini";
import type { Headers } from "../people.ts";

/** What somebody finds in their mailbox who asked to sign in. */
export interface SignInLetter {
  to: string;
  /** The address behind the button. */
  link: string;
  /** What stands behind the link's `#`. */
  token: string;
  code: string;
  /** The whole mail: subject, text and HTML. */
  whole: string;
}

/** A browser on our own pages that was signed in by nobody before: else the client would send the cookie of the last answer. */
const NEWCOMER: Headers = { cookie: "theme=dark", "sec-fetch-site": "same-origin" };

interface Asking {
  email: string;
  next?: string;
  headers?: Headers;
}

/** Asks for a link and a code. */
export function askToSignIn(
  request: APIRequestContext,
  { email, next, headers = {} }: Asking,
): Promise<APIResponse> {
  const data = next === undefined ? { email } : { email, next };
  return request.post("/api/auth/sign-in", { data, headers: { ...NEWCOMER, ...headers } });
}

/** Presses the button behind a link, or types a code. */
export function confirmSignIn(
  request: APIRequestContext,
  data: { token: string } | { email: string; code: string },
  headers: Headers = {},
): Promise<APIResponse> {
  return request.post("/api/auth/sign-in/confirm", { data, headers: { ...NEWCOMER, ...headers } });
}

/** Asks, and waits for the mail. */
export async function askedFor(
  request: APIRequestContext,
  { dataDir }: { dataDir: string },
  asking: Asking,
): Promise<SignInLetter> {
  const before = (await lettersTo(dataDir, asking.email)).length;
  const answer = await askToSignIn(request, asking);
  expect(answer.status(), await answer.text()).toBe(200);
  await expect
    .poll(() => lettersTo(dataDir, asking.email).then((letters) => letters.length), { timeout: 30_000 })
    .toBe(before + 1);
  return newest(await lettersTo(dataDir, asking.email));
}

/** The mails about signing in that lie in a server's outbox for an address, oldest first. */
export async function lettersTo(dataDir: string, email: string): Promise<SignInLetter[]> {
  const folder = path.join(dataDir, "outbox");
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith(".sign-in.json"))
      .map(async (name) => kept.parse(JSON.parse(await readFile(path.join(folder, name), "utf8")))),
  );
  return (
    mails
      .filter(({ to }) => to === email)
      // An id begins with the moment at which it was made.
      .toSorted((one, other) => one.id.localeCompare(other.id))
      .map(letterOf)
  );
}

/** The cookie that an answer sets, as a browser sends it back; null when it sets none. */
export function sessionOf(answer: APIResponse): Headers | null {
  const [cookie = ""] = setCookies(answer);
  const value = /^([^=]+=[^;]+);/.exec(cookie)?.[1];
  return value === undefined ? null : { cookie: value, "sec-fetch-site": "same-origin" };
}

/** The `Set-Cookie` headers of an answer. */
export function setCookies(answer: APIResponse): string[] {
  return answer
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === "set-cookie")
    .map(({ value }) => value);
}

const kept = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

function letterOf({ to, subject, text, html }: z.infer<typeof kept>): SignInLetter {
  const link = /https?:\/\/\S+\/sign-in\/link\S+/.exec(text)?.[0] ?? "";
  return {
    to,
    link,
    token: new URLSearchParams(link.split("#")[1]).get("token") ?? "",
    code: /\b\d{6}\b/.exec(text.replace(link, ""))?.[0] ?? "",
    whole: [subject, text, html].join("\n"),
  };
}

function newest(letters: SignInLetter[]): SignInLetter {
  const letter = letters.at(-1);
  if (letter === undefined) throw new Error("No mail came.");
  return letter;
}
