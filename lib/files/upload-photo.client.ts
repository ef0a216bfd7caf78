import { type Refusal, refusal, unanswered } from "#lib/http/call.client.ts";

/** A line that moves nothing for this long, in milliseconds, is taken for dead. */
const STALL = 60_000;
/** Longest an upload may take, in milliseconds: what the server allows. */
const LONGEST = 10 * 60_000;

interface Upload {
  file: Blob;
  name: string;
  fileCode: string;
  fileAssociationId: string;
  /** Idempotency-Key: the same for every try of the same file. */
  key: string;
  /** Whose photo it is, where it is sent later than it was chosen. */
  userId?: string | undefined;
  onProgress: (loaded: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Uploads one photo in place of any other of its code, telling the bytes sent so far. Never throws; answers `undefined`
 * when `signal` stopped it. XMLHttpRequest, because fetch cannot tell upload progress.
 */
export function uploadPhoto(upload: Upload): Promise<{ ok: true } | Refusal | undefined> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    let stalled = setTimeout(giveUp, STALL);

    function giveUp() {
      resolve(unanswered("timeout"));
      xhr.abort();
    }

    xhr.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(giveUp, STALL);
      upload.onProgress(loaded, total);
    };
    xhr.onload = () =>
      resolve(
        xhr.status < 300
          ? { ok: true }
          : refusal(xhr.status, xhr.responseText, xhr.getResponseHeader("retry-after")),
      );
    xhr.onerror = () => resolve(unanswered("offline"));
    xhr.ontimeout = () => resolve(unanswered("timeout"));
    xhr.onabort = () => resolve(undefined);
    xhr.onloadend = () => clearTimeout(stalled);
    upload.signal.addEventListener("abort", () => xhr.abort(), { once: true });

    xhr.open("POST", "/api/projects/files?replace=true");
    xhr.timeout = LONGEST;
    xhr.setRequestHeader("idempotency-key", upload.key);
    if (upload.userId !== undefined) xhr.setRequestHeader("x-rooftop-user", upload.userId);
    xhr.send(formOf(upload));
  });
}

function formOf({ file, name, fileCode, fileAssociationId }: Upload): FormData {
  const form = new FormData();
  form.append("fileAssociationId", fileAssociationId);
  form.append("fileCode", fileCode);
  form.append("file", file, name);
  return form;
}
