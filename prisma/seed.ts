import "server-only";
import { database } from "#lib/db/client.ts";
import { seedLineTemplates } from "./demo/line-templates.ts";
import { completed, coolingOff, installing, lost, quoting, rejected, vineyard } from "./demo/others.ts";
import { makePeople } from "./demo/people.ts";
import { newCharger, serviceAtWork, solarWithChanges } from "./demo/priya.ts";

/** One project each. */
const STORIES = [
  completed,
  lost,
  installing,
  rejected,
  solarWithChanges,
  serviceAtWork,
  coolingOff,
  quoting,
  vineyard,
  newCharger,
];

/**
 * Puts demo people and their projects into a database that has no projects yet; answers how many projects it made. All of
 * it is done by the operations themselves, so that it is as true as what people do later. Nothing else may run meanwhile.
 */
export async function seedDemoData(): Promise<number> {
  const first = await database().project.findFirst({ select: { id: true } });
  if (first !== null) return 0;
  const cast = await makePeople();
  await seedLineTemplates();
  for (const story of STORIES) await story(cast);
  // The past is not mailed: nobody was there, and a mail server may be.
  await database().$executeRaw`DELETE FROM pgboss.job WHERE name = 'mail'`;
  return STORIES.length;
}
