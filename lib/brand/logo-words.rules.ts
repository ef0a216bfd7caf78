import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** What a refused logo means to an admin, and what to do. */
export function logoRefusalWords(code: string, retryAfter?: number): string {
  switch (code) {
    case "offline":
    case "timeout":
      return "The logo didn't arrive. Choose it again once there is a connection.";
    case "unsupported_media_type":
      return "This is no PNG, JPEG or WebP. Save the logo as one of them; a PNG is best.";
    case "payload_too_large":
      return "This file is larger than 2 MB. Save the logo smaller.";
    case "image_too_large":
      return "This picture has too many pixels. Save the logo smaller.";
    case "file_unreadable":
      return "This picture can't be opened. Save it again, or choose another.";
    default:
      return staffRefusalWords(code, retryAfter);
  }
}
