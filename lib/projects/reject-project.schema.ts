import * as z from "zod/mini";
import { reason } from "#lib/projects/reason.schema.ts";

/** Body of reject-project. Source: the project API, "Reject the project". */
export const rejectProjectBody = z.strictObject({ rejectReason: reason });
