import "server-only";
import { database } from "#lib/db/client.ts";
import { companyUnits } from "#lib/pipeline/company-units.queries.ts";
import type { Month, StageAges, Week } from "#lib/pipeline/pipeline.rules.ts";
import { pipelineQuery } from "#lib/pipeline/pipeline-query.schema.ts";
import { stageAges } from "#lib/pipeline/stage-ages.queries.ts";
import { months, weeks } from "#lib/pipeline/weeks-and-months.queries.ts";
import { type FilterName, listQueryOf } from "#lib/workspace/workspace-url.rules.ts";

/** How the business goes, as its page shows it. */
export interface Pipeline {
  stages: StageAges[];
  weeks: Week[];
  months: Month[];
  currency: string;
  /** IANA zone of the company: its weeks and months are those here. */
  timeZone: string;
  /** The same as the query of the files: the filters, with times in place of an age. */
  fileQuery: string;
}

/** What the filters of an address leave, counted; null when they ask for something that is no filter. Who may see it, the caller has asked. */
export async function readPipeline(asked: Partial<Record<FilterName, string>>): Promise<Pipeline | null> {
  const now = new Date();
  const query = listQueryOf(asked, now);
  const parsed = pipelineQuery.safeParse(query);
  if (!parsed.success) return null;
  const { timeZone, currency } = await companyUnits();
  const counted = { filter: parsed.data, now, timeZone };
  const [ofStages, ofWeeks, ofMonths] = await Promise.all([
    stageAges(database(), parsed.data, now),
    weeks(database(), counted),
    months(database(), counted),
  ]);
  const fileQuery = new URLSearchParams(query).toString();
  return { stages: ofStages, weeks: ofWeeks, months: ofMonths, currency, timeZone, fileQuery };
}
