/** How an operation is asked for. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Its path, with `{name}` where a part is given. */
  path: string;
  /** How its body goes out; absent when it takes none. */
  sends?: "json" | "form";
  /** It answers bytes, not JSON. */
  givesFile?: true;
  /** It takes an Idempotency-Key. */
  takesKey?: true;
  /** The code by which a deletion says that nothing of this id is there. */
  gone?: string;
}
