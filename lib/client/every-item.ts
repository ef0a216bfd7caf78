import type { Given } from "./request.ts";

/** One answer of a list. */
interface Page {
  items: readonly unknown[];
  nextCursor: string | null;
}

/**
 * Every item of a list, page by page as they are wanted. Who stops early asks for no more. Throws a TypeError where there are
 * no pages.
 */
export async function* everyItem(
  ask: (given: Given) => Promise<unknown>,
  given: Given,
): AsyncGenerator<unknown, void, void> {
  let query = given.query;
  for (;;) {
    const page = await ask({ ...given, query });
    if (!isPage(page)) throw new TypeError("This operation answers no list of several pages.");
    const { items, nextCursor } = page;
    for (const item of items) {
      given.signal?.throwIfAborted();
      yield item;
    }
    if (nextCursor === null) return;
    query = { ...given.query, cursor: nextCursor };
  }
}

function isPage(answer: unknown): answer is Page {
  return typeof answer === "object" && answer !== null && "items" in answer && "nextCursor" in answer;
}
