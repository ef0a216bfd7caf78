import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { attachFiles } from "#lib/files/attach-files.ts";
import { ANN, BOB, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { knownHomeowner } from "#lib/testing/people.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";
import { uploadsUnder } from "#lib/testing/stored.ts";

useTestDatabase();

const attach = (projectId: string, fileAssociationId: string, actor: SignedIn = ANN) =>
  perform(attachFiles, { actor, params: { projectId }, query: {}, body: { fileAssociationId } });

const uploads = (id: string, count = 1) => uploadsUnder(id, { visitorHash: null, count });

const filesOf = (projectId: string) => database().file.count({ where: { association: { projectId } } });

describe("photos left for later", () => {
  it("join the project, as often as there are more, each told once and in order", async () => {
    const projectId = await newProject();
    const [first, second] = [await uploads("later-photos-first", 2), await uploads("later-photos-second")];
    await attach(projectId, first.id);
    await attach(projectId, second.id, SAM);
    const { events } = await storedProject(projectId);
    expect(events.slice(1)).toMatchObject(
      [...first.files, ...second.files].map(({ id, code }, index) => ({
        sequence: 1 + index,
        type: "File.Attached",
        data: { projectId, fileId: id, fileCode: code },
      })),
    );
    expect(events.slice(1).map(({ actor }) => actor)).toMatchObject([
      { kind: "homeowner" },
      { kind: "homeowner" },
      { kind: "staff" },
    ]);
  });

  it("are attached once: again is fine for the same project, ten times at once, and refused for another", async () => {
    const [projectId, another] = [await newProject(), await newProject()];
    const { id } = await uploads("attached-once-only");
    const all = await outcomes(Array.from({ length: 10 }, () => attach(projectId, id)));
    expect(all).toEqual(Array.from({ length: 10 }, () => "done"));
    expect((await storedProject(projectId)).events).toHaveLength(2);
    await doneUnchanged(() => attach(projectId, id));
    await refusedUnchanged(() => attach(another, id), "file_association_claimed");
  });

  it("go to one of two projects that ask for them at once, 20 times over", async () => {
    for (let round = 0; round < 20; round += 1) {
      const [one, other] = [await newProject(), await newProject()];
      const { id } = await uploads(`two-want-these-${round}`);
      const results = await outcomes([attach(one, id), attach(other, id)]);
      expect(results.sort()).toEqual(["done", "file_association_claimed"]);
      expect((await filesOf(one)) + (await filesOf(other))).toBe(1);
    }
  });

  it("belong to whoever sent them: to another they are not there, nor is another's project", async () => {
    const [hal, ian] = [await knownHomeowner(), await knownHomeowner()];
    const [ofHal, ofIan] = [
      await newProject({ customer: { firstName: "Hal", lastName: "O", email: hal.email } }),
      await newProject({ customer: { firstName: "Ian", lastName: "P", email: ian.email } }),
    ];
    const { id } = await uploads("hals-very-own-photo");
    await database().fileAssociation.update({ where: { id }, data: { userId: hal.userId } });
    await refusedUnchanged(() => attach(ofIan, id, ian), "file_association_not_found");
    await refusedUnchanged(() => attach(ofHal, id, SAM), "file_association_not_found");
    await refusedUnchanged(() => attach(ofIan, id, hal), "project_not_found");
    await attach(ofHal, id, hal);
  });

  it("sent before signing in are theirs in the same browser alone", async () => {
    const projectId = await newProject();
    const visitorHash = "a".repeat(64);
    const { id } = await uploadsUnder("sent-before-sign-in", { visitorHash, count: 1 });
    await refusedUnchanged(() => attach(projectId, id), "file_association_not_found");
    await attach(projectId, id, { ...ANN, visitorHash });
  });

  it("that are not there, or were all taken back, cannot be attached", async () => {
    const projectId = await newProject();
    await refusedUnchanged(() => attach(projectId, "never-uploaded-here"), "file_association_not_found");
    const { id } = await uploads("emptied-meanwhile-1");
    await database().file.deleteMany({ where: { associationId: id } });
    await refusedUnchanged(() => attach(projectId, id), "file_association_not_found");
  });

  it("are at most a hundred in a project, and none once it has ended", async () => {
    const projectId = await newProject();
    for (const batch of [1, 2, 3])
      await attach(projectId, (await uploads(`a-batch-of-thirty-${batch}`, 30)).id);
    const [eleven, ten] = [
      await uploads("eleven-too-many-now", 11),
      await uploads("ten-fill-it-exactly", 10),
    ];
    await refusedUnchanged(() => attach(projectId, eleven.id), "too_many_files");
    await attach(projectId, ten.id);
    expect(await filesOf(projectId)).toBe(100);
    const ended = await newProject();
    await close(ended);
    await refusedUnchanged(() => attach(ended, eleven.id), "project_closed");
    await refusedUnchanged(() => attach(ended, eleven.id, BOB), "project_not_found");
  });

  it("come before the project ends, or not at all, 20 times over", async () => {
    for (let round = 0; round < 20; round += 1) {
      const projectId = await newProject();
      const { id } = await uploads(`before-the-end-${round}`);
      const [attached, closed] = await outcomes([attach(projectId, id), close(projectId)]);
      expect(closed).toBe("done");
      expect(["done", "project_closed"]).toContain(attached);
      const { events } = await storedProject(projectId);
      expect(events.at(-1)?.type).toBe("Project.Closed");
      expect(await filesOf(projectId)).toBe(attached === "done" ? 1 : 0);
    }
  });
});
