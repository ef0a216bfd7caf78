import * as z from "zod/mini";
import { reasonOf } from "#lib/projects/reason.schema.ts";

/** Most characters of what is wrong with a photo. */
export const RETAKE_REASON_LIMIT = 500;

/** Body of ask-for-retake: what is wrong with the photo, for the homeowner to read. */
export const askForRetakeBody = z.strictObject({ reason: reasonOf(RETAKE_REASON_LIMIT) });
