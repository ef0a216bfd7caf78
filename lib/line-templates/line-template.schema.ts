import * as z from "zod/mini";
import { contractLine } from "#lib/contracts/issue-contract.schema.ts";
import { settingsVersion } from "#lib/settings-version.schema.ts";
import { multiLine, singleLine } from "#lib/text.schema.ts";

/** Most templates that there may be. */
export const MOST_TEMPLATES = 200;

/** Longest description of a template, in characters: all of them together are one request. */
export const LONGEST_DESCRIPTION = 1_000;

/** A line that contracts often have. Amounts are cents including GST. */
const lineTemplate = z.strictObject({
  name: singleLine({ limit: 100, message: "Give it a name, on one line." }),
  /** What it is a part of; null when it goes with anything. */
  product: z.nullable(z.enum(["solar", "battery", "ev_charger"])),
  description: multiLine(LONGEST_DESCRIPTION).check(
    z.refine((text) => text.trim() !== "", "Say what it is."),
  ),
  quantity: contractLine.shape.quantity,
  unitPrice: contractLine.shape.unitPrice,
});

/** All templates, in their order, and which state of the list this is. */
export const lineTemplateList = z.strictObject({
  version: settingsVersion,
  templates: z
    .array(lineTemplate)
    .check(z.maxLength(MOST_TEMPLATES, `Keep at most ${MOST_TEMPLATES} templates.`)),
});

export type LineTemplate = z.output<typeof lineTemplate>;
export type LineTemplateList = z.output<typeof lineTemplateList>;
