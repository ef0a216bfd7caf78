import { expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { close } from "#lib/testing/projects.ts";
import { readListCounts } from "#lib/workspace/list-counts.queries.ts";
import { countWords } from "#lib/workspace/list-counts.rules.ts";

useTestDatabase();

const counts = (filter: ProjectFilter, actor = SAM) => readListCounts(database(), actor, filter, new Date());

const at = (street: string) => newProject({ site: { fullAddress: `${street}, Newtown NSW 2042` } });

/** Four projects: one waits on Ann's photos and one on her answer, one on the company, one is over. Their street is none of another test's. */
async function fourProjects(): Promise<string> {
  const street = `street-${crypto.randomUUID()}`;
  await at(`1 ${street}`);
  await issue(await at(`2 ${street}`));
  const agreed = await at(`3 ${street} side`);
  await issue(agreed);
  await accept(agreed);
  await close(await at(`4 ${street} side`));
  return street;
}

it("staff see how many projects fit a filter, and how many of those wait on whom", async () => {
  const street = await fourProjects();
  expect(await counts({ q: street })).toEqual({ fitting: 4, company: 1, homeowner: 2 });
  expect(await counts({ q: `${street} side` })).toEqual({ fitting: 2, company: 1, homeowner: 0 });
  expect(await counts({ q: street, stage: "COMMITTING" })).toEqual({ fitting: 1, company: 1, homeowner: 0 });
  expect(await counts({ q: street, stage: "CLOSED" })).toEqual({ fitting: 1, company: 0, homeowner: 0 });
  expect(await counts({ q: `${street} nowhere` })).toEqual({ fitting: 0, company: 0, homeowner: 0 });
});

it.each([
  ["company", 1],
  ["homeowner", 2],
  ["nobody", 1],
] as const)("with those chosen that wait on %s, the others' counts stay", async (waitingOn, fitting) => {
  const q = await fourProjects();
  expect(await counts({ q, waitingOn })).toEqual({ fitting, company: 1, homeowner: 2 });
});

it("a homeowner's own are counted alone", async () => {
  const q = await fourProjects();
  const customer = { firstName: "Bob", lastName: "Ray", email: "bob@example.com" };
  await newProject({ customer, site: { fullAddress: `5 ${q}, Newtown NSW 2042` } });
  expect(await counts({ q })).toMatchObject({ fitting: 5 });
  expect(await counts({ q }, ANN)).toEqual({ fitting: 4, company: 1, homeowner: 2 });
});

it("counts no further than it shows, however many there are", async () => {
  const q = `street-${crypto.randomUUID()}`;
  const id = await at(`1 ${q}`);
  await database().$executeRaw`
    INSERT INTO projects SELECT (made).* FROM (
      SELECT jsonb_populate_record(project, jsonb_build_object('id', gen_random_uuid(), 'stage', 'QUOTING')) AS made
      FROM projects AS project, generate_series(1, 150) WHERE project.id = ${id}::uuid) AS copies`;
  for (const filter of [{ q }, {}]) {
    expect(await counts(filter)).toMatchObject({ fitting: 100, company: 100 });
  }
  expect(await counts({ q, waitingOn: "company" })).toEqual({ fitting: 100, company: 100, homeowner: 1 });
  expect([1, 99, 100].map(countWords)).toEqual(["1", "99", "99+"]);
});
