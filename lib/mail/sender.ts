import "server-only";
import { brand, type Logo } from "#lib/brand.ts";
import { env } from "#lib/env.ts";
import type { Sender } from "#lib/mail/letter.rules.ts";
import { wholeFile } from "#lib/storage/file-store.ts";

/** Room for the logo at the head of a mail, in pixels of the page. */
const ROOM = { width: 240, height: 44 } as const;

/** The company as it writes now, and the picture of its logo, to go with the mail. */
export interface Writer {
  sender: Sender;
  logo: { contentId: string; content: Buffer } | null;
}

/** Who writes. Without a logo, or when its picture is lost, the name is set in type. */
export async function writer(): Promise<Writer> {
  const { name, phone, email, accent, logo } = await brand();
  const { appUrl } = env();
  const content = logo && (await wholeFile(logo.storageKey, "display"));
  const sender = { name, phone, email, url: appUrl, accent, logo: null };
  if (logo === null || content === null) return { sender, logo: null };
  const contentId = `logo-${logo.id}@${new URL(appUrl).hostname}`;
  return { sender: { ...sender, logo: { contentId, ...fitted(logo) } }, logo: { contentId, content } };
}

function fitted({ width, height }: Logo): { width: number; height: number } {
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
