/** Control characters, and those that turn the direction of text around or hide in it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file's name as it may be shown: the part after the last slash, on one line, without control or direction characters,
 * 1–200 characters. It is display data only; no path is ever made of it.
 */
export function displayName(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? "";
  const visible = base.toWellFormed().normalize("NFC").replaceAll(INVISIBLE, "").trim();
  const clean = Array.from(visible).slice(0, 200).join("");
  return clean === "" || clean === "." || clean === ".." ? "photo" : clean;
}
