import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openapi } from "#lib/running/openapi.ts";
import { clientOperations } from "#scripts/client-operations.ts";

const PROBLEM = { properties: { code: { enum: ["lost", "thing_not_found"] } } };
const DONE = { type: "object", properties: { ok: { type: "boolean", const: true } }, required: ["ok"] };
const PAGE = {
  type: "object",
  properties: { items: { type: "array", items: {} }, nextCursor: { type: ["string", "null"] } },
  required: ["items", "nextCursor"],
};
const ID = { name: "thingId", in: "path", required: true, schema: { type: "string" } };

function answering(mediaType: string, schema: object) {
  const missing = { description: "`thing_not_found`: No such thing.", headers: {} };
  return {
    200: { description: "Done.", headers: {}, content: { [mediaType]: { schema } } },
    404: missing,
  };
}

/** What the client would know of one operation, without spaces. */
function written(method: string, path: string, operation: object): string {
  const named = { operationId: "an-operation", summary: "Do it", description: "It is done.", ...operation };
  const document = {
    paths: { [path]: { [method]: named } },
    components: { schemas: { Problem: PROBLEM, Done: DONE } },
  };
  const text = clientOperations(document).replaceAll(/\/\*\*[^]*?\*\/|\s/g, "");
  return text.slice(text.indexOf("exportinterface"));
}

const header = (name: string, required: boolean) => ({ name, in: "header", required, schema: {} });

test("the client knows every operation as it is now; after a change of one, run `npm run client:types`", async () => {
  const known = readFileSync("lib/client/operations.ts", "utf8");
  expect(known).toBe(clientOperations(await openapi.tell()));
});

test("a deletion is done when its own thing is gone", () => {
  const responses = answering("application/json", { $ref: "#/components/schemas/Done" });
  expect(written("delete", "/things/{thingId}", { parameters: [ID], responses })).toBe(
    "exportinterfaceOperations{anOperation:{takes:{thingId:string;};gives:{ok:true;};};}" +
      "exportconstROUTES:Readonly<Record<keyofOperations,Route>>={" +
      'anOperation:{method:"DELETE",path:"/things/{thingId}",gone:"thing_not_found"},};',
  );
});

test("a list is gone through by its cursor, and its whole numbers are numbers", () => {
  const inQuery = (name: string, schema: object) => ({ name, in: "query", required: false, schema });
  const parameters = [
    inQuery("cursor", { type: "string" }),
    inQuery("limit", { type: "string", pattern: "^\\d{1,3}$" }),
    inQuery("q", { type: "string", pattern: "^\\S" }),
  ];
  const responses = answering("application/json", PAGE);
  const text = written("get", "/things", { parameters, responses });
  expect(text).toContain("takes:{query?:{cursor?:string;limit?:number;q?:string;};};");
  expect(text).toContain("isPaged:true;");
});

test("a tag is needed where the server needs it, and else may be left out", () => {
  const responses = answering("application/json", DONE);
  for (const required of [true, false]) {
    const parameters = [ID, header("If-Match", required)];
    const text = written("patch", "/things/{thingId}", { parameters, responses });
    expect(text).toContain(required ? "ifMatch:string;" : "ifMatch?:string;");
  }
});

test("an upload takes a file and a key, and a download gives one and has a tag", () => {
  const form = {
    type: "object",
    properties: { file: { type: "string", format: "binary" } },
    required: ["file"],
  };
  const upload = {
    parameters: [header("Idempotency-Key", false)],
    requestBody: { required: true, content: { "multipart/form-data": { schema: form } } },
    responses: answering("application/json", DONE),
  };
  const up = written("post", "/things", upload);
  expect(up).toContain("takes:{body:{file:FileInput;};idempotencyKey?:string;};");
  expect(up).toContain('sends:"form",takesKey:true');
  const parameters = [ID, header("If-None-Match", false)];
  const down = written("get", "/things/{thingId}", { parameters, responses: answering("image/png", {}) });
  expect(down).toContain("gives:Download;isTagged:true;");
  expect(down).toContain("givesFile:true");
});

test("a receiver of a webhook has the type of what it gets", () => {
  const schema = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
  const post = { summary: "It was made", requestBody: { content: { "application/json": { schema } } } };
  const document = {
    paths: {},
    webhooks: { thingMade: { post } },
    components: { schemas: { Problem: PROBLEM } },
  };
  expect(clientOperations(document)).toContain(
    "/** It was made: the body that a webhook gets. */\nexport type ThingMade = {\n  id: string;\n};\n",
  );
});

test("a path that names what a call means otherwise is refused", () => {
  const parameters = [{ ...ID, name: "body" }];
  const responses = answering("application/json", DONE);
  expect(() => written("get", "/things/{body}", { parameters, responses })).toThrow('cannot name "body"');
});
