import "server-only";
import pg from "pg";

/** What a statement does, of which there are few: its text is told to nobody. */
const VERBS = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "BEGIN", "COMMIT", "ROLLBACK"];

/**
 * Has `begin` called before each statement that this process sends, and what it gives when that is done. Statements are
 * watched where they are asked for: by then a pool has nobody else's call under way.
 */
export function watchStatements(begin: (verb: string) => (isRight: boolean) => void): void {
  for (const target of [pg.Pool.prototype, pg.Client.prototype]) {
    const query: unknown = Reflect.get(target, "query");
    if (typeof query !== "function") continue;
    Reflect.set(target, "query", function watched(this: unknown, ...asked: unknown[]): unknown {
      // A pool asks its connections with a callback: it was watched already.
      const isWatched = typeof asked.at(-1) === "function";
      const end = isWatched ? () => undefined : begin(verbOf(asked[0]));
      const result: unknown = Reflect.apply(query, this, asked);
      if (result instanceof Promise)
        result.then(
          () => end(true),
          () => end(false),
        );
      else end(true);
      return result;
    });
  }
}

function verbOf(asked: unknown): string {
  const text: unknown = typeof asked === "string" ? asked : Reflect.get(Object(asked), "text");
  const word = /^\s*(\w+)/.exec(typeof text === "string" ? text : "")?.[1]?.toUpperCase() ?? "";
  return VERBS.includes(word) ? word : "other";
}
