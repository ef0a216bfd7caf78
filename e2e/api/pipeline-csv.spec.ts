import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { newProject } from "../projects.ts";

const FILES = [
  "/api/projects.csv",
  "/api/pipeline/stages.csv",
  "/api/pipeline/weeks.csv",
  "/api/pipeline/months.csv",
] as const;

test("staff take the files along; others are refused, and so is a filter that is none", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const [homeowner, sales, admin] = [await person("CUSTOMER"), await person("SALES"), await person("ADMIN")];
  for (const path of FILES) {
    await refusedUnchanged(() => request.get(path), { status: 401, code: "unauthenticated" });
    for (const headers of [homeowner.cookie, homeowner.token, homeowner.readToken]) {
      await refusedUnchanged(() => request.get(path, { headers }), { status: 403, code: "forbidden" });
    }
    for (const query of ["?stage=NOWHERE", "?age=week", "?createdAfter=yesterday", "?limit=5"]) {
      await refusedUnchanged(() => request.get(path + query, { headers: sales.token }), {
        status: 400,
        code: "validation_failed",
      });
    }
    for (const headers of [sales.cookie, sales.readToken, admin.token]) {
      const answer = await request.get(path, { headers });
      expect([path, answer.status()]).toEqual([path, 200]);
      const name = path.match(/(\w+)\.csv$/)?.[1];
      expect(answer.headers()["content-disposition"]).toMatch(
        new RegExp(`^attachment; filename\\*=UTF-8''${name}-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
      );
      expect(answer.headers()).toMatchObject({
        "content-type": "text/csv; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      // Not as text: the mark at the beginning would be lost.
      expect((await answer.body()).subarray(0, 3).toString("hex")).toBe("efbbbf");
    }
    const head = await request.head(path, { headers: sales.token });
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  }
});

test("a list of 5,000 projects arrives piece by piece, each project once, and one may leave in between", async ({
  server,
  request,
  database,
  person,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const { projectId } = await newProject(request, database, { owner, staff });
  const ids = Array.from({ length: 5_000 }, () => randomUUID());
  const xref = `many-${projectId}`;
  await database.query("UPDATE projects SET xref = $2 WHERE id = $1", [projectId, xref]);
  await database.query(
    `INSERT INTO projects SELECT (jsonb_populate_record(project, jsonb_build_object('id', copy))).*
     FROM projects AS project, unnest($2::uuid[]) AS copy WHERE project.id = $1`,
    [projectId, ids],
  );
  const ask = () => fetch(`${server.url}/api/projects.csv?q=${xref}`, { headers: staff.token });

  const leaving = (await ask()).body?.getReader();
  await leaving?.read();
  await leaving?.cancel();

  const answer = await ask();
  expect(answer.headers.get("content-length")).toBeNull();
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.body ?? []) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(5);
  const [, ...lines] = Buffer.concat(pieces).toString("utf8").trimEnd().split("\r\n");
  expect(lines.map((line) => line.split(",")[1]).sort()).toEqual([projectId, ...ids].sort());
});
