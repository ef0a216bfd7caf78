interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Reads a list from page to page, to its end. */
export async function walk<Item>(
  page: (asked: Record<string, string>) => Promise<Page<Item>>,
  asked: Record<string, string>,
): Promise<Item[]> {
  const { items, nextCursor } = await page(asked);
  return nextCursor === null ? items : [...items, ...(await walk(page, { ...asked, cursor: nextCursor }))];
}
