import { isList } from "#lib/json.rules.ts";

/** A place in this browser for things that are too large for its local storage. Every way to it may be forbidden, and then rejects. */
export interface KeptStore {
  all(): Promise<unknown[]>;
  put(value: object): Promise<void>;
  /** Drops one thing, or all. */
  drop(key?: string): Promise<void>;
}

/** The store of that name, in a database of its own. `keyPath` names the property that tells things apart. */
export function keptStore(
  database: string,
  { store, keyPath }: { store: string; keyPath: string },
): KeptStore {
  async function transact<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const opened = await open();
    try {
      return await settled(act(opened.transaction(store, mode).objectStore(store)));
    } finally {
      opened.close();
    }
  }

  function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath });
    return settled(request);
  }

  return {
    async all() {
      const found: unknown = await transact("readonly", (kept) => kept.getAll());
      return isList(found) ? found : [];
    },
    async put(value) {
      await transact("readwrite", (kept) => kept.put(value));
    },
    async drop(key) {
      await transact("readwrite", (kept) => (key === undefined ? kept.clear() : kept.delete(key)));
    },
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser could not keep it."));
  });
}
