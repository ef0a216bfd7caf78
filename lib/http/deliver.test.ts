import { setImmediate } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { deliver } from "#lib/http/deliver.ts";
import { log } from "#lib/log.ts";
import { type Bytes, download, noParams, noQuery } from "#lib/operation.ts";
import { SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

useTestDatabase();

/** Asks for bytes as they are described. */
function ask(
  bytes: Partial<Bytes> & Pick<Bytes, "open">,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
) {
  const route = deliver(
    download({
      slug: "planted",
      summary: "",
      description: "",
      method: "GET",
      path: "/api/planted",
      access: { name: "session", admit: () => SAM },
      params: noParams,
      query: noQuery,
      mediaTypes: ["text/csv"],
      errors: [],
      authorise: async () => undefined,
      run: async () => ({ mediaType: "text/csv", name: "a file.csv", size: null, tag: null, ...bytes }),
    }),
  );
  const request = new Request("http://localhost/api/planted", { headers, signal });
  return route(request, { params: Promise.resolve({}) });
}

const encoded = (text: string) => new TextEncoder().encode(text);

describe("whoever downloads a file that is made while it is sent", () => {
  it("gets it to be saved, with no length, and nothing is kept", async () => {
    const answer = await ask({ isAttachment: true, open: () => new Blob(["a,b\r\n"]).stream() });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-disposition": "attachment; filename*=UTF-8''a%20file.csv",
      "cache-control": "no-store",
    });
    expect([answer.headers.has("etag"), answer.headers.has("content-length")]).toEqual([false, false]);
    expect(await answer.text()).toBe("a,b\r\n");
  });

  it("is asked for no more than they take, and nothing more is made once they leave", async () => {
    let made = 0;
    const left = vi.fn();
    const open = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            made += 1;
            controller.enqueue(encoded(`${made}\r\n`));
          },
          cancel: left,
        },
        { highWaterMark: 0 },
      );
    const reader = (await ask({ open })).body?.getReader();
    expect(made).toBe(0);
    await reader?.read();
    await reader?.read();
    expect(made).toBe(2);
    await reader?.cancel();
    expect([made, left.mock.calls.length]).toEqual([2, 1]);
  });

  it("may leave while a piece of it is being made, and that is no failure of ours", async () => {
    const failed = vi.spyOn(log(), "error");
    const piece = Promise.withResolvers<void>();
    const open = () => new ReadableStream<Uint8Array>({ pull: () => piece.promise }, { highWaterMark: 0 });
    const reader = (await ask({ open })).body?.getReader();
    const reading = reader?.read();
    await reader?.cancel();
    piece.resolve();
    await reading;
    await setImmediate();
    expect(failed).not.toHaveBeenCalled();
  });

  it("sees that it broke off, and not what of: a row may stand in the words of the database", async () => {
    const open = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(encoded("first\r\n")),
        pull: () => Promise.reject(new Error("duplicate key (email)=(ann@example.com)")),
      });
    const answer = await ask({ open });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow(/^The bytes broke off\.$/);
  });
});

describe("the log", () => {
  const lines = () => {
    const info = vi.spyOn(log(), "info").mockImplementation(() => undefined);
    const error = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    return () => [...info.mock.calls, ...error.mock.calls].map(([line]) => line);
  };
  const oneLine = (rest: object) => [
    expect.objectContaining({ operation: "planted", actorId: null, actorKind: "visitor", ...rest }),
  ];

  it("is told once of bytes, when the last of them was sent", async () => {
    const told = lines();
    const answer = await ask({ open: () => new Blob(["a,b\r\n"]).stream() });
    expect(told()).toEqual([]);
    await answer.text();
    expect(told()).toEqual(oneLine({ status: 200 }));
    expect(told()[0]).not.toHaveProperty("end");
  });

  it("is told once that a caller left, also one who left before the first byte", async () => {
    const told = lines();
    await (await ask({ open: () => new Blob(["a"]).stream() })).body?.cancel();
    expect(told()).toEqual(oneLine({ status: 200, end: "left" }));
    const leaving = new AbortController();
    await ask({ open: () => new Blob(["a"]).stream() }, {}, leaving.signal);
    leaving.abort();
    expect(told()).toHaveLength(2);
    expect(told()[1]).toMatchObject({ status: 200, end: "left" });
  });

  it("is told once that they broke off, and not what of", async () => {
    const told = lines();
    const open = () =>
      new ReadableStream<Uint8Array>({
        pull: () => Promise.reject(new Error("duplicate key (email)=(ann@example.com)")),
      });
    await expect((await ask({ open })).text()).rejects.toThrow();
    expect(told()).toEqual(oneLine({ status: 200, end: "broken", err: expect.any(Object) }));
    expect(JSON.stringify(told())).not.toContain("ann@");
  });
});

it("whoever has the bytes already is spared them", async () => {
  const open = vi.fn(() => new Blob(["a"]).stream());
  const kept = { tag: "t1", size: 1, open };
  expect((await ask(kept, { "if-none-match": '"t0", "t1"' })).status).toBe(304);
  expect(open).not.toHaveBeenCalled();
  const answer = await ask(kept);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    etag: '"t1"',
    "content-length": "1",
    "cache-control": "private, no-cache",
    "content-disposition": "inline; filename*=UTF-8''a%20file.csv",
  });
});
