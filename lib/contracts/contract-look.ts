import "server-only";
import { wholeFile } from "#lib/storage/file-store.ts";

/** A logo as the database knows it. Sizes in pixels. */
export interface StoredLogo {
  storageKey: string;
  width: number;
  height: number;
}

/** How a contract's file shows whose it is, beside what its document says. */
export interface ContractLook {
  /** `#rrggbb` */
  accent: string;
  /** A PNG on white. Sizes in pixels. */
  logo: { picture: Buffer; width: number; height: number } | null;
}

/** The look that an accent and a logo make. Without a logo, or when its picture is lost, there is none. */
export async function lookOf({
  accent,
  logo,
}: {
  accent: string;
  logo: StoredLogo | null;
}): Promise<ContractLook> {
  const picture = logo && (await wholeFile(logo.storageKey, "thumb"));
  if (logo === null || picture === null) return { accent, logo: null };
  const { width, height } = logo;
  return { accent, logo: { picture, width, height } };
}
