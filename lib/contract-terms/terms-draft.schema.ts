import * as z from "zod/mini";

/** The terms as somebody is typing them. */
export const termsDraft = z.object({ text: z.string() });

export type TermsDraft = z.output<typeof termsDraft>;
