import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { askForRetakeBody } from "#lib/files/ask-for-retake.schema.ts";
import { photoRetakeMail } from "#lib/files/retake-mail.ts";
import { openRetakeWishes } from "#lib/files/retake-wishes.queries.ts";
import { ANN, BOB, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { attachPhotos, retake } from "#lib/testing/photos.ts";
import { close, mailsAbout, storedProject } from "#lib/testing/projects.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const wishesOf = (projectId: string) => openRetakeWishes(database(), projectId);

describe("staff who cannot make out a photo", () => {
  it("ask for it again with their reason, which is told and mailed", async () => {
    const projectId = await newProject();
    const [photo] = await attachPhotos(projectId);
    await retake(projectId, photo.id, "  Too dark.\nUse the flash. ");
    const wish = { fileId: photo.id, fileCode: photo.code, reason: "Too dark.\nUse the flash." };
    const { events } = await storedProject(projectId);
    expect(events.at(-1)).toMatchObject({
      type: "File.RetakeAsked",
      actor: { kind: "staff", userId: SAM.userId },
      data: { projectId, ...wish },
    });
    expect(await wishesOf(projectId)).toEqual([{ id: events.at(-1)?.id, ...wish }]);
    expect(await mailsAbout(projectId)).toContain("photo-retake");
    const mail = await photoRetakeMail(projectId, events.at(-1)?.id ?? "");
    expect(mail?.to).toBe(ANN.email);
    expect(JSON.stringify(mail?.letter)).toContain(`/projects/${projectId}#photos`);
  });

  it("are content with a newer photo of the same kind, and of no other", async () => {
    const projectId = await newProject();
    const [board, , , , , , , , , , place] = await attachPhotos(projectId, 11);
    await retake(projectId, board.id, "Too dark.");
    if (place === undefined) throw new Error("There is no second kind of photo.");
    await retake(projectId, place.id, "Not whole.");
    const [first, second] = await wishesOf(projectId);
    expect([first?.fileCode, second?.fileCode]).toEqual([board.code, place.code]);
    await attachPhotos(projectId);
    expect(await wishesOf(projectId)).toEqual([second]);
    expect(await photoRetakeMail(projectId, first?.id ?? "")).toBeNull();
    await retake(projectId, board.id, "The newer one is no better.");
    expect(await wishesOf(projectId)).toMatchObject([{ id: second?.id }, { fileId: board.id }]);
  });

  it("who put it in other words are asking for it once, in those", async () => {
    const projectId = await newProject();
    const [photo] = await attachPhotos(projectId);
    await retake(projectId, photo.id, "Dark.");
    await retake(projectId, photo.id, "It is too dark to read the labels.");
    expect(await wishesOf(projectId)).toMatchObject([{ reason: "It is too dark to read the labels." }]);
  });

  it("write nothing where a plugin sees to notifications", async () => {
    const projectId = await newProject({ capabilityManagedByPlugin: { notifications: true } });
    const [photo] = await attachPhotos(projectId);
    await retake(projectId, photo.id);
    expect(await wishesOf(projectId)).toHaveLength(1);
    expect(await mailsAbout(projectId)).not.toContain("photo-retake");
  });

  it("are refused once the project has ended, and nothing is wanted of it then", async () => {
    const projectId = await newProject();
    const [photo] = await attachPhotos(projectId);
    await retake(projectId, photo.id);
    const wishId = (await wishesOf(projectId))[0]?.id ?? "";
    await close(projectId);
    await refusedUnchanged(() => retake(projectId, photo.id), "project_closed");
    expect(await wishesOf(projectId)).toEqual([]);
    expect(await photoRetakeMail(projectId, wishId)).toBeNull();
  });

  it("ask before the project ends, or not at all, 20 times over", async () => {
    for (let round = 0; round < 20; round += 1) {
      const projectId = await newProject();
      const [photo] = await attachPhotos(projectId);
      const [asked, closed] = await outcomes([retake(projectId, photo.id), close(projectId)]);
      expect(closed).toBe("done");
      const { events } = await storedProject(projectId);
      expect(events.at(-1)?.type).toBe("Project.Closed");
      const told = events.filter(({ type }) => type === "File.RetakeAsked");
      expect(told).toHaveLength(asked === "done" ? 1 : 0);
    }
  });
});

it("a photo of another project, or none, is not there; nor is another's project; a homeowner cannot ask", async () => {
  const [projectId, another] = [await newProject(), await newProject()];
  const [photo] = await attachPhotos(projectId);
  await refusedUnchanged(() => retake(another, photo.id), "file_not_found");
  await refusedUnchanged(() => retake(projectId, randomUUID()), "file_not_found");
  await refusedUnchanged(() => retake(projectId, photo.id, "Dark.", ANN), "forbidden");
  await refusedUnchanged(() => retake(projectId, photo.id, "Dark.", BOB), "project_not_found");
});

it.each([
  ["no reason", {}],
  ["a blank one", { reason: " \n\t" }],
  ["one of 501 characters", { reason: "x".repeat(501) }],
  ["something beside it", { reason: "Dark.", fileCode: "switchboard_photo" }],
])("asking with %s is refused", (_what, body) => {
  expect(askForRetakeBody.safeParse(body).success).toBe(false);
});
