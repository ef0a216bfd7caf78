import * as z from "zod/mini";

/** The classes as somebody is typing them: whatever stands in the fields. */
export const classDraft = z.object({ classes: z.array(z.object({ name: z.string() })) });

export type ClassDraft = z.output<typeof classDraft>;
