import { uploadPhoto } from "#lib/files/upload-photo.client.ts";
import { callApi, type Refusal } from "#lib/http/call.client.ts";

/** Longest that attaching is waited for, in seconds. */
const PATIENCE = 30;

interface Delivery {
  projectId: string;
  file: Blob;
  name: string;
  fileCode: string;
  /** Idempotency-Key, and the name that the photo is uploaded under: the same for every try. */
  key: string;
  /** Whose photo it is, where it is sent later than it was chosen. */
  userId?: string | undefined;
  onProgress: (loaded: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Uploads a photo under a name of its own, and attaches that to a project: once, however often it is tried. Never throws;
 * undefined when it was stopped.
 */
export async function deliverPhoto({
  projectId,
  ...photo
}: Delivery): Promise<{ ok: true; body: unknown } | Refusal | undefined> {
  const { key, userId, signal } = photo;
  const uploaded = await uploadPhoto({ ...photo, fileAssociationId: key });
  // Claimed means attached: only the answer to that got lost.
  const isThere = uploaded?.ok || uploaded?.code === "file_association_claimed";
  if (!isThere) return uploaded;
  if (signal.aborted) return undefined;
  return callApi({
    path: `/api/projects/${projectId}/files`,
    body: JSON.stringify({ fileAssociationId: key }),
    key,
    userId,
    seconds: PATIENCE,
  });
}
