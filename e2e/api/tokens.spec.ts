import { png } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { bearer, newSession, newToken } from "../people.ts";
import { newProject, send } from "../projects.ts";
import { ABOUT_A_PROJECT, type Ask, FOR_ANYONE, READS } from "./operations.ts";

test("a token that is none, was revoked, ran out or is a stopped user's is refused on everything there is, also where none is needed", async ({
  request,
  database,
  person,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("ADMIN")];
  const place = await newProject(request, database, { owner, staff });
  const bytes = await png({ width: 8, height: 8 });
  const asks: Ask[] = [
    ...Object.values(ABOUT_A_PROJECT).map((ask) => ask(place)),
    ...Object.values(FOR_ANYONE).map((ask) => ask(bytes)),
    ...READS.map((path) => ({ method: "GET" as const, path })),
  ];
  const stopped = await person("ADMIN");
  await database.query("UPDATE users SET disabled_at = now() WHERE id = $1", [stopped.id]);
  const bad = [
    bearer("x"),
    bearer(await newToken(database, staff.id, { isRevoked: true })),
    bearer(await newToken(database, staff.id, { ends: "-1 second" })),
    stopped.token,
    { authorization: "Basic YTpi" },
    // A good cookie beside it does not make it better.
    { ...staff.cookie, ...bearer("rt_nobody") },
  ];
  for (const ask of asks) {
    for (const headers of bad) {
      await refusedUnchanged(() => send(request, ask, headers), { status: 401, code: "unauthenticated" });
    }
  }
});

test("a token for reading changes nothing, also where nobody has to be signed in", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const { readToken } = await person("ADMIN");
  const bytes = await png({ width: 8, height: 8 });
  for (const ask of Object.values(FOR_ANYONE).map((of): Ask => of(bytes)))
    await refusedUnchanged(() => send(request, ask, readToken), { status: 403, code: "forbidden" });
  expect((await request.get("/api/projects", { headers: readToken })).status()).toBe(200);
});

test("a session that ran out, was left alone, or is a stopped user's is nobody's: it sees no project, and may ask for one", async ({
  request,
  server,
  database,
  person,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  const ends = {
    "ran out": "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1",
    "was left alone": "UPDATE sessions SET last_seen_at = now() - interval '60 days' WHERE user_id = $1",
    "is a stopped user's": "UPDATE users SET disabled_at = now() WHERE id = $1",
    "was ended": "DELETE FROM sessions WHERE user_id = $1",
  };
  for (const statement of Object.values(ends)) {
    const { id } = await person("ADMIN");
    const headers = { cookie: await newSession(database, server.url, id), "sec-fetch-site": "same-origin" };
    await database.query(statement, [id]);
    const look = () => send(request, ABOUT_A_PROJECT["get-project"](place), headers);
    await refusedUnchanged(look, { status: 401, code: "unauthenticated" });
    const least = FOR_ANYONE["create-project"]();
    const nobody = { ...least, data: { ...least.data, customer: undefined } };
    await refusedUnchanged(() => send(request, nobody, headers), { status: 400, code: "customer_required" });
  }
});
