import "server-only";
import type { BrandView } from "#lib/brand/brand.schema.ts";
import type { Brand } from "#lib/brand.ts";
import { isRecord } from "#lib/json.rules.ts";

/** The brand as the API tells it. */
export function viewOf({ phone, email, logo, saved, ...told }: Brand): BrandView {
  const by = isRecord(saved?.actor) ? saved.actor["userId"] : undefined;
  return {
    ...told,
    phone: phone ?? null,
    email: email ?? null,
    logo: logo && { id: logo.id, width: logo.width, height: logo.height },
    changedAt: saved?.at.toISOString() ?? null,
    changedBy: typeof by === "string" ? by : null,
  };
}
