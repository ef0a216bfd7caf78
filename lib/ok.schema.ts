import * as z from "zod/mini";

/** Answer of operations that have nothing to say but yes. */
export const okResult = z.strictObject({ ok: z.literal(true) });
