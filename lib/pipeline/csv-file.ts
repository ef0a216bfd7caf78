import "server-only";
import { brand } from "#lib/brand.ts";
import { BYTE_ORDER_MARK } from "#lib/csv.rules.ts";
import { dayOf } from "#lib/sites/site-time.rules.ts";

/**
 * A file for spreadsheets, named after what it holds and the day. Its lines are made as they are sent: `lines` is asked for
 * more when the reader has taken what came before.
 */
export async function csvFile(name: string, lines: Iterable<string> | AsyncIterable<string>) {
  const { timeZone } = await brand();
  return {
    mediaType: "text/csv; charset=utf-8",
    name: `${name}-${dayOf(new Date(), timeZone)}.csv`,
    size: null,
    tag: null,
    isAttachment: true,
    open: () => streamOf(inBytes(lines)),
  } as const;
}

async function* inBytes(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  for await (const some of lines) yield encoder.encode(some);
}

function streamOf(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      // Whoever goes away before the end: nothing more is read for them.
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}
