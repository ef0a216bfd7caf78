/** What a refusal means to the person who sends a request or a photo, and what to do. `retryAfter` in seconds. */
export function refusalWords(code: string, retryAfter?: number): string {
  switch (code) {
    case "offline":
      return "We can't reach our server. Check your connection; what you've told us is safe on this device.";
    case "timeout":
      return "That took too long. Your connection may be slow just now. Please try again.";
    case "validation_failed":
    case "customer_required":
      return "Some answers need another look.";
    case "payload_too_large":
      return "This file is over 20 MB. Take the photo again at a smaller size, or choose another.";
    case "unsupported_media_type":
      return "We can't read this kind of file. Use a JPEG, PNG, WebP or HEIC photo, or a PDF.";
    case "file_unreadable":
    case "invalid_multipart":
      return "This file seems damaged. Take the photo again, or choose another.";
    case "image_too_large":
      return "This picture is too large to work with. Take it at a lower resolution, or choose another.";
    case "too_many_files":
      return "There are too many photos here already. Remove one first.";
    case "file_association_claimed":
      return "These photos belong to a request that has been sent already.";
    case "idempotency_in_progress":
      return "Your request is still on its way. Wait a moment, then press the button again.";
    case "rate_limited":
      return `There were many requests from your connection. Please try again ${waitWords(retryAfter)}.`;
    case "cross_site":
      return "Your browser blocked this. Reload the page and try again.";
    case "unavailable":
      return `We can't take this right now. Nothing is lost; try again ${waitWords(retryAfter)}.`;
    default:
      return "Something went wrong on our side. Nothing is lost; please try again in a few minutes.";
  }
}

function waitWords(seconds: number | undefined): string {
  if (seconds === undefined || seconds <= 60) return "in a minute";
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `in ${minutes} minutes` : "in about an hour";
}
