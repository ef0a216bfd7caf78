import * as z from "zod/mini";
import { contractDocument } from "#lib/contracts/contract-document.schema.ts";
import { contractDifference } from "#lib/contracts/contract-view.schema.ts";
import { issuingWarnings } from "#lib/contracts/issue-contract.schema.ts";

/** Answer of preview-contract: what the customer would read, and what staff should know of it. */
export const contractPreview = z.strictObject({
  document: contractDocument,
  /** Since the newest version accepted; where none was, since the newest. Null for the first. */
  difference: z.nullable(contractDifference),
  warnings: issuingWarnings,
});
