import { LIFECYCLE, type LifecycleRow } from "#lib/testing/lifecycle-table.ts";
import { accepted, issued } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { newBareProject, nowhere, putAt, send } from "../projects.ts";
import { ABOUT_A_PROJECT, type Ask } from "./operations.ts";

const REFUSALS: Record<string, { status: number; code: string }> = {
  "-": { status: 409, code: "stage_not_reachable" },
  closed: { status: 409, code: "project_closed" },
  none: { status: 409, code: "contract_not_issued" },
  attached: { status: 409, code: "customer_attached" },
  never: { status: 409, code: "contract_not_applicable" },
};

const DOINGS: Record<string, keyof typeof ABOUT_A_PROJECT> = {
  reject: "reject-project",
  close: "close-project",
  issue: "issue-contract",
  accept: "accept-contract",
  charge: "create-charge",
  customer: "attach-customer",
  site: "attach-site",
  days: "update-installation-preferences",
};

const OUTCOMES = ["COMPLETED", "FAILED", "LOST", "CANCELLED", "SUPERSEDED", "CANNOT_RESOLVE"];

function doing(column: string, projectId: string): Ask {
  const slug = DOINGS[column];
  if (slug !== undefined) return ABOUT_A_PROJECT[slug]({ ...nowhere(), projectId });
  const data = { to: column, reason: "The customer asked." };
  return { method: "POST", path: `/api/projects/${projectId}/stage`, data };
}

/** Where a project is after a doing: its stage and outcome. */
function after(
  { at }: LifecycleRow,
  column: string,
  cell: string,
): { stage: string; outcome: string | null } {
  const isMove = cell === "on" || cell === "back";
  const to = isMove ? column : cell === "ok" ? at : cell;
  return OUTCOMES.includes(to) ? { stage: "CLOSED", outcome: to } : { stage: to, outcome: null };
}

for (const row of LIFECYCLE) {
  test(`a project at ${row.name} goes where the table says; what is refused leaves it as it was`, async ({
    request,
    database,
    stored,
    person,
    refusedUnchanged,
  }) => {
    const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
    const placed = async () => {
      const projectId = await newBareProject(request, owner, row.type);
      if (row.contract !== "none") await issued(request, { projectId, staff });
      if (row.contract === "accepted") await accepted(request, { projectId, owner });
      const closed = { stage: "CLOSED", outcome: row.at };
      await putAt(database, projectId, row.isClosed ? closed : { stage: row.at });
      return projectId;
    };
    const shared = await placed();
    for (const [column, cell] of row.cells) {
      const refusal = REFUSALS[cell];
      const isChange = refusal === undefined && cell !== "same";
      const projectId = isChange ? await placed() : shared;
      const ask = doing(column, projectId);
      if (cell === "back") {
        const silent = { ...ask, data: { to: column } };
        const reasonless = { status: 400, code: "validation_failed", paths: ["reason"] };
        await refusedUnchanged(() => send(request, silent, staff.token), reasonless);
      }
      if (refusal !== undefined) {
        await refusedUnchanged(() => send(request, ask, staff.token), refusal);
        continue;
      }
      const before = await stored.snapshot();
      const answer = await send(request, ask, staff.token);
      expect([column, answer.ok()], await answer.text()).toEqual([column, true]);
      if (cell === "same") expect(await stored.snapshot(), column).toEqual(before);
      else {
        const now = await stored.rows("SELECT stage, outcome FROM projects WHERE id = $1", [projectId]);
        expect([column, now]).toEqual([column, [after(row, column, cell)]]);
      }
    }
  });
}
