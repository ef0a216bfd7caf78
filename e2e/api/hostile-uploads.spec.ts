import { randomBytes } from "node:crypto";
import { readdirSync, readlinkSync } from "node:fs";
import { connect } from "node:net";
import { multipart, uploadForm } from "../files/multipart.ts";
import { expect, test } from "../fixtures.ts";
import { rawRequest } from "./raw-request.ts";

const PATH = "/api/projects/files";
const text = (name: string, value: string) => ({ name, value });
const fields = [text("fileAssociationId", "a-hostile-upload-01"), text("fileCode", "switchboard_photo")];
const large = { fileName: "large.jpg", bytes: randomBytes(300_000) };

/** Files of the store that a server holds open, also those that are deleted already. */
function openUploads(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((number) => {
    try {
      const path = readlinkSync(`/proc/${pid}/fd/${number}`);
      return path.includes("/incoming/") ? [path] : [];
    } catch {
      return [];
    }
  });
}

test("a file under a wrong name, larger than one piece, is refused in words", async ({
  request,
  refusedUnchanged,
}) => {
  const form = multipart([...fields, { name: "photo", ...large }]);
  await refusedUnchanged(() => request.post(PATH, form), {
    status: 400,
    code: "validation_failed",
    paths: ["photo"],
  });
});

test("two large files at once are refused in words", async ({ request, refusedUnchanged }) => {
  const form = multipart([...fields, { name: "file", ...large }, { name: "file", ...large }]);
  await refusedUnchanged(() => request.post(PATH, form), {
    status: 400,
    code: "validation_failed",
    paths: ["file"],
  });
});

test("a file without a name is looked at like any other", async ({ server, address }) => {
  const boundary = "without-a-name";
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const body =
    part('name="fileAssociationId"', "a-nameless-file-0001") +
    part('name="fileCode"', "switchboard_photo") +
    part('name="file"\r\nContent-Type: application/octet-stream', "no picture") +
    `--${boundary}--\r\n`;
  const head = [
    `POST ${PATH} HTTP/1.1`,
    "Host: localhost",
    `X-Forwarded-For: ${address}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${body.length}`,
    "Connection: close",
  ].join("\r\n");
  const answer = await rawRequest(server.url, `${head}\r\n\r\n${body}`);
  expect(answer.status).toBe(415);
});

test("homeowners who lose their signal in the middle of a photo leave no file open", async ({
  server,
  address,
}) => {
  const { headers, data } = uploadForm({
    association: "a-lost-signal-000001",
    bytes: randomBytes(3_000_000),
  });
  const half = data.subarray(0, data.length / 2);
  const head = [
    `POST ${PATH} HTTP/1.1`,
    "Host: localhost",
    `X-Forwarded-For: ${address}`,
    `Content-Type: ${headers["content-type"]}`,
    `Content-Length: ${data.length}`,
  ].join("\r\n");
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      const socket = connect(Number(new URL(server.url).port), "localhost");
      socket.on("error", () => undefined);
      await new Promise<void>((written) => socket.write(`${head}\r\n\r\n`, () => written()));
      await new Promise<void>((written) => socket.write(half, () => written()));
      await expect.poll(() => openUploads(server.pid).length).toBeGreaterThan(0);
      socket.destroy();
    }),
  );
  await expect.poll(() => openUploads(server.pid)).toEqual([]);
});

test("an offer to speak another protocol is passed over, and the request answered", async ({ server }) => {
  const head =
    "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n";
  expect((await rawRequest(server.url, head)).status).toBe(200);
});

test("a body with a thousand mistakes under a long name is answered in few words", async ({
  request,
  refused,
}) => {
  const body = `{"${"k".repeat(20_000)}":[${Array.from({ length: 8_000 }, () => "1e999").join(",")}]}`;
  const answer = await request.post("/api/projects", {
    headers: { "content-type": "application/json" },
    data: body,
  });
  const { errors = [] } = await refused(answer, { status: 400, code: "validation_failed" });
  expect(errors).toHaveLength(50);
  expect((await answer.text()).length).toBeLessThan(20_000);
});

test("a name of a quarter of a million letters is refused", async ({ request, refused }) => {
  const customer = { firstName: `${"a".repeat(250_000)}\u0001`, lastName: "Lee", email: "ann@example.com" };
  const answer = await request.post("/api/projects", { data: { productsOfInterest: [{}], customer } });
  await refused(answer, { status: 400, code: "validation_failed", paths: ["customer.firstName"] });
});
