import { expect, it } from "vitest";
import { mailJob, mailJobData } from "#lib/jobs/mail-jobs.rules.ts";

const PROJECT = "0198c0de-0000-7000-8000-000000000001";

it("a mail is asked for by its name and ids alone", () => {
  const job = mailJob("contract-ready", { projectId: PROJECT, version: 2 });
  expect(job).toEqual({
    queue: "mail",
    data: { mail: "contract-ready", projectId: PROJECT, version: 2 },
    priority: 0,
  });
  expect(mailJobData.parse(job.data)).toEqual(job.data);
});

it("somebody who waits to sign in is written to before others", () => {
  expect(mailJob("sign-in", { requestId: PROJECT }).priority).toBeGreaterThan(0);
});

it.each([
  ["an unknown mail", { mail: "praise", projectId: PROJECT }],
  ["no project", { mail: "project-closed" }],
  ["a version that cannot be", { mail: "contract-ready", projectId: PROJECT, version: 0 }],
  ["an id that is none", { mail: "sign-in", requestId: "1" }],
])("a job that names %s is refused", (_title, data) => {
  expect(mailJobData.safeParse(data).success).toBe(false);
});
