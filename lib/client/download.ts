/** A file on its way. */
export interface Download {
  /** The name it is saved under; null when the server gives none. */
  name: string | null;
  mediaType: string;
  /** Its bytes, not read yet: `.body` is a stream, `.blob()` and `.arrayBuffer()` hold them whole. */
  response: Response;
}

/** What a successful answer with bytes brings. */
export function downloadOf(response: Response): Download {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return {
    name: name === undefined ? null : decodeURIComponent(name),
    mediaType: response.headers.get("content-type") ?? "application/octet-stream",
    response,
  };
}
