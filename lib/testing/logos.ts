import { writeFile } from "node:fs/promises";
import type { SignedIn } from "#lib/actor.rules.ts";
import { addLogo } from "#lib/brand/add-logo.ts";
import { checkLogo } from "#lib/brand/check-logo.ts";
import { receiveFile } from "#lib/storage/file-store.ts";
import { SAM } from "#lib/testing/agreements.ts";
import { perform } from "#lib/testing/perform.ts";

/** An admin. */
export const ALEX: SignedIn = {
  ...SAM,
  kind: "staff",
  role: "ADMIN",
  userId: "0198c0de-0000-7000-8000-000000000004",
  email: "alex@installer.example",
};

/** Uploads a file as a logo, as an admin or whoever is named. Answers where its pictures are, and what the operation answers. */
export async function sendLogo(bytes: Buffer, actor: SignedIn = ALEX) {
  const incoming = await receiveFile();
  const [original, display, thumb] = [
    incoming.pathOf("original"),
    incoming.pathOf("display"),
    incoming.pathOf("thumb"),
  ];
  await writeFile(original, bytes);
  try {
    const about = await checkLogo(original, { display, thumb });
    await incoming.keep();
    const file = { storageKey: incoming.key, name: "logo", byteSize: bytes.length, sha256: "", ...about };
    const logo = await perform(addLogo, { actor, params: {}, query: {}, body: {}, file });
    return { ...logo, storageKey: incoming.key };
  } catch (thrown) {
    await incoming.discard();
    throw thrown;
  }
}
