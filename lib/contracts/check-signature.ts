import "server-only";
import sharp from "sharp";
import type { ProjectActor } from "#lib/actor.rules.ts";
import type { AcceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { isPng, type Signature } from "#lib/contracts/signature.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** Most pixels of a drawn signature. */
const MOST_PIXELS = 2_000_000;

/** Throws `validation_failed` for a drawing as a PNG that cannot be shown: evidence must be good for being looked at. */
export async function assertReadable(signature: Signature | undefined): Promise<void> {
  if (signature?.kind !== "DRAWN" || !isPng(signature.data)) return;
  try {
    await shownPng(signature.data);
  } catch {
    throw new DomainError("validation_failed", "The drawing cannot be read.", {
      errors: [{ path: "signature.data", message: "This is no drawing we can read. Draw it again." }],
    });
  }
}

/** What a customer gives who signs on a rep's device: nothing else says who they were and what they read. */
const IN_PERSON = {
  contractVersion: "Say which version was read.",
  signerName: "Type your full name.",
  signature: "Sign with your name or a drawing.",
  consent: "Tick the box to accept.",
} as const;

/** Throws `validation_failed` when a customer who was handed a rep's device leaves something of a signature out. */
export function assertSignedInPerson(actor: ProjectActor, body: AcceptContractBody): void {
  if (actor.kind !== "hand-over") return;
  const given = new Set(Object.keys(body ?? {}));
  const errors = Object.entries(IN_PERSON)
    .filter(([path]) => !given.has(path))
    .map(([path, message]) => ({ path, message }));
  if (errors.length > 0) throw new DomainError("validation_failed", "Sign with your name.", { errors });
}

/** A drawing as a PNG of ours, decoded and made anew. Throws for bytes that are none, or too many pixels. */
export function shownPng(dataUrl: string): Promise<Buffer> {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).png().toBuffer();
}
