/** What a look at a file's content tells. Sizes are in pixels; a document has none. */
export interface FileParticulars {
  mediaType: string;
  width: number | null;
  height: number | null;
}

/** A file that arrived whole: in the store, not yet known to the database. */
export interface ReceivedFile extends FileParticulars {
  storageKey: string;
  /** As the sender named it: not fit to show or to make a path of. */
  name: string;
  byteSize: number;
  sha256: string;
}
