import { expect, test } from "vitest";
import { apiDocument } from "#lib/running/openapi.ts";
import { type CameAnswer, judgeOf } from "#lib/testing/documented-answers.ts";

const judge = judgeOf(apiDocument("session"));

const ID = "0198c0de-1000-7000-8000-000000000001";

/** A charge was made, unless told otherwise. */
function answer(changes: Partial<CameAnswer> = {}): CameAnswer {
  return {
    method: "POST",
    path: `/api/projects/${ID}/charges`,
    status: 201,
    mediaType: "application/json",
    body: JSON.stringify({ id: ID }),
    ...changes,
  };
}

function refusal(status: number, code: string, changes: Partial<CameAnswer> = {}): CameAnswer {
  const body = {
    type: `urn:rooftop:problem:${code}`,
    title: "No",
    status,
    detail: "No.",
    code,
    requestId: "r",
  };
  return answer({ status, mediaType: "application/problem+json", body: JSON.stringify(body), ...changes });
}

/** Somebody asked for a project of this id, and there is no such path. */
function notFoundAt(id: string): CameAnswer {
  return refusal(404, "path_not_found", { method: "GET", path: `/api/projects/${id}` });
}

test.each([
  ["what was made", answer()],
  ["a refusal that the operation names", refusal(409, "cooling_off")],
  ["a path that leads nowhere", refusal(404, "path_not_found", { path: "/api/nowhere" })],
  ["a path with a stroke too many", refusal(404, "path_not_found", { path: "/api/projects/" })],
  ["a slash in an id's place", notFoundAt("..%2Fcustomers")],
  ["a backslash there", notFoundAt("..%5ccustomers")],
  ["a slash that is encoded twice", notFoundAt("..%252fcustomers")],
  ["a NUL there", notFoundAt("%00")],
  ["a method that the path does not take", refusal(405, "method_not_allowed", { method: "PUT" })],
  ["what a path can be asked", answer({ method: "OPTIONS", status: 204, mediaType: null, body: null })],
  ["the head of a file", answer({ method: "HEAD", path: `/api/projects/${ID}`, status: 200, body: null })],
])("nothing is wrong with %s", (_what, one) => {
  expect(judge(one)).toBeNull();
});

test.each([
  ["one field more", answer({ body: JSON.stringify({ id: ID, secret: 1 }) }), /additional properties/],
  ["a field less", answer({ body: "{}" }), /required property 'id'/],
  ["an id that is none", answer({ body: '{"id":"5"}' }), /id must match/],
  ["no JSON", answer({ body: "<html>" }), /not JSON/],
  ["another medium", answer({ mediaType: "text/html" }), /text\/html is not documented/],
  ["a status that nobody was told of", answer({ status: 200 }), /200 is not documented/],
  [
    "a refusal that nobody was told of",
    refusal(409, "contract_expired"),
    /contract_expired is not documented/,
  ],
  [
    "a refusal with a field more",
    refusal(409, "cooling_off", { body: '{"code":"cooling_off","stack":""}' }),
    /stack|required/,
  ],
  ["an answer where no path is", answer({ path: "/api/nowhere" }), /nothing to answer 201/],
  ["a blank id that is taken for no path", notFoundAt("%20"), /path_not_found is not documented/],
  [
    "an operation's refusal where no path is",
    refusal(404, "project_not_found", { path: "/api/nowhere" }),
    /project_not_found/,
  ],
])("%s is noticed", (_what, one, fault) => {
  expect(judge(one)).toMatch(fault);
});

test("what is at a fixed path is not taken for what has an id in its place", () => {
  const listed = answer({ method: "GET", path: "/api/projects/files", status: 200 });
  expect(judge(listed)).toMatch(/nothing to answer/);
});
