import * as z from "zod/mini";

/** What a job of the queue `webhook` says: tell this endpoint the next thing of this project that it waits for. */
export const webhookJobData = z.object({ endpointId: z.guid(), projectId: z.guid() });

export type WebhookJob = z.infer<typeof webhookJobData>;
