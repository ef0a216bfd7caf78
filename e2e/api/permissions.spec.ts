import { PERMISSIONS } from "#lib/projects/project-access.rules.ts";
import { accepted, issued } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import type { Headers, Person } from "../people.ts";
import { newProject, nowhere, send, uploadAs } from "../projects.ts";
import { ABOUT_A_PROJECT, type AboutAProject } from "./operations.ts";

/**
 * Who is answered what, by HTTP status: nobody, the project's homeowner, another homeowner, sales, an admin. Written once more
 * from the API decisions, §2, so that the code is not its own judge.
 */
const TABLE: Row[] = [
  ["get-project", "", 401, 200, 404, 200, 200],
  ["list-project-events", "", 401, 200, 404, 200, 200],
  ["get-file", "", 401, 200, 404, 200, 200],
  ["get-contract", "once a contract is issued", 401, 200, 404, 200, 200],
  ["get-contract-pdf", "once a contract is issued", 401, 200, 404, 200, 200],
  ["issue-contract", "", 401, 403, 404, 201, 201],
  ["preview-contract", "", 401, 403, 404, 200, 200],
  ["accept-contract", "once a contract is issued", 401, 200, 404, 200, 200],
  ["update-installation-preferences", "", 401, 200, 404, 200, 200],
  ["attach-files", "", 401, 200, 404, 200, 200],
  ["ask-for-retake", "", 401, 403, 404, 200, 200],
  ["reject-project", "", 401, 403, 404, 200, 200],
  ["close-project", "", 401, 200, 404, 200, 200],
  ["close-project", "once a contract is accepted", 401, 403, 404, 200, 200],
  ["close-project", "while they may cool off", 401, 200, 404, 200, 200],
  ["update-project", "", 401, 403, 404, 200, 200],
  ["attach-customer", "", 401, 403, 404, 200, 200],
  ["attach-site", "", 401, 403, 404, 200, 200],
  ["move-stage", "", 401, 403, 404, 200, 200],
  ["create-charge", "", 401, 403, 404, 201, 201],
  ["delete-charge", "", 401, 403, 404, 200, 200],
];

type State = "" | "once a contract is issued" | "once a contract is accepted" | "while they may cool off";
type Row = [
  slug: AboutAProject,
  state: State,
  none: number,
  own: number,
  others: number,
  sales: number,
  admin: number,
];

test("every permission that the code knows has its row here", () => {
  const slugs = TABLE.map(([slug]): string => slug);
  // Handing over is for devices, which a token is none of: hand-over.spec.ts.
  const actions = Object.keys(PERMISSIONS).filter((action) => action !== "hand-over");
  expect(actions.filter((action) => !slugs.includes(action))).toEqual([]);
  expect(Object.keys(ABOUT_A_PROJECT).filter((slug) => !slugs.includes(slug))).toEqual([]);
});

for (const [slug, state, none, own, others, sales, admin] of TABLE) {
  test(`${slug} ${state} is there for those it is meant for; whoever is refused leaves everything as it was`, async ({
    request,
    database,
    person,
    refusedUnchanged,
  }) => {
    const owner = await person("CUSTOMER");
    const staff = await person("SALES");
    const scene = async (uploader: Headers) => {
      const place = await newProject(request, database, { owner, staff });
      if (state !== "") {
        const solicited = state !== "while they may cool off";
        await issued(request, { ...place, staff }, { solicited });
        if (state !== "once a contract is issued") await accepted(request, { ...place, owner });
      }
      return slug === "attach-files" ? { ...place, association: await uploadAs(request, uploader) } : place;
    };
    const check = async (
      [who, headers, uploader]: readonly [who: string, headers: Headers, uploader: Headers],
      expected: { status: number; code: string },
    ) => {
      const ask = ABOUT_A_PROJECT[slug](await scene(uploader));
      if (expected.status >= 400) {
        await refusedUnchanged(() => send(request, ask, headers), expected);
        return;
      }
      const answer = await send(request, ask, headers);
      expect([who, answer.status()], answer.ok() ? "" : await answer.text()).toEqual([who, expected.status]);
    };
    const people: [string, Person, number][] = [
      ["the homeowner", owner, own],
      ["another homeowner", await person("CUSTOMER"), others],
      ["sales", staff, sales],
      ["an admin", await person("ADMIN"), admin],
    ];
    await check(["a visitor", {}, {}], { status: none, code: "unauthenticated" });
    const isRead = ABOUT_A_PROJECT[slug](nowhere()).method === "GET";
    for (const [who, somebody, status] of people) {
      const expected = { status, code: status === 404 ? "project_not_found" : "forbidden" };
      const reading = isRead ? expected : { status: 403, code: "forbidden" };
      await check([`${who} by cookie`, somebody.cookie, somebody.cookie], expected);
      await check([`${who} by token`, somebody.token, somebody.token], expected);
      await check([`${who} by a token for reading`, somebody.readToken, somebody.token], reading);
    }
  });
}
