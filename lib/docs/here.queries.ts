import "server-only";
import { env } from "#lib/env.ts";
import { DEPTH_LIMIT, JSON_LIMIT } from "#lib/json.rules.ts";
import { FILES_PER_CODE, UPLOAD_LIMIT } from "#lib/projects/upload-temp-file.schema.ts";

/** How much of something is taken, in words. */
export type Limit = readonly [what: string, limit: string];

/** What the documentation says of this installation: where it is, and how much it takes. */
export function here(): { appUrl: string; limits: readonly Limit[] } {
  const { appUrl, rateLimitCreatePerHour, rateLimitUploadPerHour } = env();
  return {
    appUrl,
    limits: [
      ["A JSON body", `${JSON_LIMIT / 1_024} KiB, ${DEPTH_LIMIT} levels deep`],
      ["A text without a limit of its own", "4,000 characters"],
      ["A file", `${UPLOAD_LIMIT / 1_024 ** 2} MiB, 50 megapixels`],
      ["Photos of one kind in a project", `${FILES_PER_CODE}`],
      ["A page of a list", "1 to 100, and 20 unless you say"],
      ["Projects without signing in", `${rateLimitCreatePerHour} an hour for one address`],
      ["Photos without signing in", `${rateLimitUploadPerHour} an hour for one address`],
      ["Photos that no project takes along", "are kept for 72 hours"],
      ["An answer under an Idempotency-Key", "is kept for 24 hours"],
      ["What became of a webhook's events", "is kept for 30 days"],
    ],
  };
}
