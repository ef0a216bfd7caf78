import type { Refusal } from "#lib/http/call.client.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { clearDraft, draft } from "#lib/request/draft.client.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { photoOf } from "#lib/request/photo-store.client.ts";
import { forgetPhotos, loadPhotos } from "#lib/request/photos.client.ts";
import { requestBody } from "#lib/request/request-body.rules.ts";
import { sendRequest } from "#lib/request/send-request.client.ts";
import { rememberSent } from "#lib/request/sent.client.ts";
import { keepServerErrors } from "#lib/request/server-errors.client.ts";

/**
 * Sends the draft with the photos that have arrived. When it is through, nothing stays here but what the last page shows;
 * when it is refused, everything stays, and the steps know what to mend.
 */
export async function deliverRequest(): Promise<{ ok: true } | Refusal> {
  await loadPhotos();
  const { answers, fileAssociationId } = draft();
  const later = PHOTO_SLOTS.filter(({ code }) => photoOf(code)?.state !== "sent").map(({ code }) => code);
  const hasPhotos = later.length < PHOTO_SLOTS.length;
  const outcome = await sendRequest(
    JSON.stringify(requestBody(answers, hasPhotos ? fileAssociationId : undefined)),
  );
  if (!outcome.ok) {
    keepServerErrors(outcome.errors);
    return outcome;
  }
  rememberSent({
    at: Date.now(),
    reference: projectReference(outcome.id),
    firstName: answers.customer.firstName.trim(),
    photosLater: later,
    isEarlier: outcome.isEarlier,
  });
  clearDraft();
  await forgetPhotos();
  return { ok: true };
}
