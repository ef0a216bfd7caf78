import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import type { SignedIn } from "#lib/actor.rules.ts";
import { checkFile } from "#lib/files/check-file.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { uploadTempFile } from "#lib/projects/upload-temp-file.ts";
import { perform } from "#lib/running/perform.ts";
import { receiveFile } from "#lib/storage/file-store.ts";
import { CALLER } from "./steps.ts";

/** What the photos show, drawn: nobody's house is shipped with the product. */
const DRAWINGS: Record<FileCode, string> = {
  switchboard_photo: `<rect width="800" height="600" fill="#b5634a"/>
    <path d="M0 75H800M0 150H800M0 225H800M0 300H800M0 375H800M0 450H800M0 525H800" stroke="#9c513b" stroke-width="6"/>
    <rect x="230" y="80" width="340" height="440" rx="10" fill="#c9ced1"/><rect x="255" y="105" width="290" height="390" fill="#eef0f1"/>
    <rect x="285" y="135" width="110" height="130" rx="8" fill="#3c4650"/><rect x="300" y="155" width="80" height="34" fill="#b9d3b0"/>
    <rect x="420" y="135" width="95" height="130" fill="#dfe3e5"/>
    <path d="M290 320h220v80H290z" fill="#2d353c"/><path d="M310 335h26v50h-26zM350 335h26v50h-26zM390 335h26v50h-26zM430 335h26v50h-26zM470 335h26v50h-26z" fill="#f5f6f6"/>
    <path d="M318 340h10v18h-10zM358 340h10v18h-10zM398 340h10v18h-10zM438 362h10v18h-10zM478 340h10v18h-10z" fill="#1e6fb8"/>`,
  preferred_installation_location_photo: `<rect width="800" height="600" fill="#cfe3ee"/><rect y="480" width="800" height="120" fill="#a7a08f"/>
    <path d="M60 200L400 60L740 200Z" fill="#5d6670"/><rect x="100" y="200" width="600" height="280" fill="#efe6d6"/>
    <rect x="150" y="250" width="130" height="110" fill="#7fa3b8"/><path d="M215 250V360M150 305H280" stroke="#fff" stroke-width="8"/>
    <rect x="440" y="240" width="200" height="240" rx="4" fill="#b9bec2"/><path d="M440 300H640M440 360H640M440 420H640" stroke="#9aa0a5" stroke-width="5"/>
    <rect x="330" y="300" width="70" height="130" rx="8" fill="#fff" stroke="#e07a3f" stroke-width="7" stroke-dasharray="16 10"/>`,
  site_access_photo: `<rect width="800" height="600" fill="#d7e6dc"/><path d="M250 600L360 230H440L550 600Z" fill="#b8b2a4"/>
    <path d="M0 130H250V600H0z" fill="#efe6d6"/><path d="M0 130L250 90V150H0z" fill="#5d6670"/>
    <path d="M550 200H800V600H550z" fill="#8b6b4c"/><path d="M600 200V600M650 200V600M700 200V600M750 200V600" stroke="#775a3f" stroke-width="6"/>
    <rect x="330" y="240" width="140" height="210" fill="none" stroke="#3c4650" stroke-width="10"/><path d="M360 240V450M400 240V450M440 240V450" stroke="#3c4650" stroke-width="7"/>
    <circle cx="640" cy="140" r="90" fill="#6f9a6d"/>`,
};

/** Uploads a photo of each code as somebody; answers the id to claim them by. */
export async function photos(actor: SignedIn, ...codes: readonly FileCode[]): Promise<string> {
  const fileAssociationId = randomUUID();
  for (const fileCode of codes) {
    const body = { fileAssociationId, fileCode };
    const file = await stored(fileCode);
    await perform(uploadTempFile, {
      actor,
      caller: CALLER,
      params: {},
      query: { replace: false },
      body,
      file,
    });
  }
  return fileAssociationId;
}

/** The drawing as a JPEG in the store, with the pictures that people see of it. */
async function stored(code: FileCode) {
  const incoming = await receiveFile();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="1200" height="900">${DRAWINGS[code]}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
  const original = incoming.pathOf("original");
  await writeFile(original, bytes, { mode: 0o600 });
  const particulars = await checkFile(original, {
    display: incoming.pathOf("display"),
    thumb: incoming.pathOf("thumb"),
  });
  await incoming.keep();
  return {
    ...particulars,
    storageKey: incoming.key,
    name: `${code.replaceAll("_", "-")}.jpg`,
    byteSize: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
