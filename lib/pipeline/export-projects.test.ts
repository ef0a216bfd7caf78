import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { exportMonths } from "#lib/pipeline/export-months.ts";
import { exportProjects } from "#lib/pipeline/export-projects.ts";
import { exportStages } from "#lib/pipeline/export-stages.ts";
import { exportWeeks } from "#lib/pipeline/export-weeks.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { asOwner } from "#lib/testing/owner.ts";
import { take } from "#lib/testing/perform.ts";
import { charge, projectAt, reject } from "#lib/testing/projects.ts";

useTestDatabase();

const HEAD =
  "\u{FEFF}reference,id,created (Australia/Sydney),type,stage,outcome,customer,e-mail,phone,address,products," +
  "price (AUD),rebates (AUD),paid (AUD),due (AUD),xref,class";

async function linesOf(query: object): Promise<string[]> {
  const { text } = await take(exportProjects, { actor: SAM, params: {}, query });
  const [head, ...lines] = text.split("\r\n");
  expect(head).toBe(HEAD);
  expect(lines.pop(), "the last line ends too").toBe("");
  return lines;
}

it("staff take the list along, newest first, each project with what is paid and due of it", async () => {
  const one = await newProject({
    productsOfInterest: [{ solar: true }, { solar: true, ev_charger: true }],
    customer: { firstName: "=Ida", lastName: 'O"Quill, Jr', email: ANN.email, phone: "0412 345 678" },
    site: { address: { line1: "-5 Sun St", suburb: "Newtown", state: "NSW", postcode: "2042" } },
  });
  await issue(one, { rebates: [{ description: "State rebate", amount: 100_00 }] });
  await accept(one);
  await charge(one, { amount: 1_000_00 });
  const createdAt = new Date("2025-04-05T13:30:00Z");
  await database().project.update({ where: { id: one }, data: { createdAt, xref: "+61/7", class: "@GOLD" } });
  const other = await newProject({ type: "SERVICE" });
  await reject(other);
  await database().project.update({
    where: { id: other },
    data: { createdAt: new Date("2025-04-05T16:30:00Z"), customerId: null, siteId: null },
  });

  expect(await linesOf({})).toEqual([
    // Half past two, after the clocks went back at three.
    `${projectReference(other)},${other},2025-04-06 02:30,Service,Closed,Can't be solved,,,,,Solar,,,0.00,,,`,
    `${projectReference(one)},${one},2025-04-06 00:30,Sales,Committing,,"'=Ida O""Quill, Jr",ann@example.com,'+61412345678,"'-5 Sun St, Newtown NSW 2042","Solar, EV charger",1000.00,100.00,1000.00,-100.00,'+61/7,'@GOLD`,
  ]);
  expect(await linesOf({ type: "SALES" })).toHaveLength(1);
  expect(await linesOf({ q: "nobody of that name" })).toEqual([]);
});

it("every project is in the file once, however many there are, also of the same moment", async () => {
  const model = await projectAt("INSPECTION");
  await database().project.update({ where: { id: model }, data: { xref: "many" } });
  const ids = Array.from({ length: 1_200 }, () => randomUUID());
  await asOwner(
    `INSERT INTO projects SELECT (jsonb_populate_record(project, jsonb_build_object('id', copy))).*
     FROM projects AS project, unnest($2::uuid[]) AS copy WHERE project.id = $1`,
    [model, ids],
  );
  const lines = await linesOf({ stage: "INSPECTION" });
  expect(lines.map((line) => line.split(",")[1]).sort()).toEqual([model, ...ids].sort());
  expect(await linesOf({ stage: "INSPECTION", q: "many" })).toHaveLength(1_201);
});

it("a file is named after its day; homeowners are given none", async () => {
  for (const [name, file] of Object.entries({
    stages: exportStages,
    weeks: exportWeeks,
    months: exportMonths,
    projects: exportProjects,
  })) {
    const asked = { params: {}, query: {} };
    expect((await take(file, { ...asked, actor: SAM })).name).toMatch(
      new RegExp(`^${name}-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
    );
    await expect(take(file, { ...asked, actor: ANN })).rejects.toMatchObject({ code: "forbidden" });
  }
});
