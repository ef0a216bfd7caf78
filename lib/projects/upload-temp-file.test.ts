import { randomUUIDv7 } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import {
  FILE_CODES,
  uploadTempFileFields,
  uploadTempFileQuery,
} from "#lib/projects/upload-temp-file.schema.ts";
import { uploadTempFile } from "#lib/projects/upload-temp-file.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { storedCounts, uploadsUnder } from "#lib/testing/stored.ts";

useTestDatabase();

const somebody: Actor = { kind: "visitor", visitorHash: null };
const visitor = (letter: string): Actor => ({ kind: "visitor", visitorHash: letter.repeat(64) });

interface Sent {
  code?: string;
  replace?: string;
  name?: string;
  byteSize?: number;
  actor?: Actor;
}

/** Puts a photo under `id` as the pipeline does, once its bytes are stored. Answers its storage key. */
async function upload(
  id: string,
  { code = "switchboard_photo", replace, name = "a.jpg", byteSize = 1_234, actor = somebody }: Sent = {},
) {
  const storageKey = randomUUIDv7();
  const result = await perform(uploadTempFile, {
    actor,
    params: {},
    query: uploadTempFileQuery.parse(replace === undefined ? {} : { replace }),
    body: uploadTempFileFields.parse({ fileAssociationId: id, fileCode: code }),
    file: {
      storageKey,
      name,
      byteSize,
      sha256: "ab".repeat(32),
      mediaType: "image/jpeg",
      width: 4_000,
      height: 3_000,
    },
  });
  expect(result).toEqual({ ok: true });
  return storageKey;
}

const keysUnder = async (id: string) => {
  const files = await database().file.findMany({ where: { associationId: id }, orderBy: { id: "asc" } });
  return files.map(({ storageKey }) => storageKey);
};

const claim = (fileAssociationId: string, actor: Actor = somebody) => {
  const customer = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };
  const body = createProjectBody.parse({ productsOfInterest: [{}], customer, fileAssociationId });
  return perform(createProject, { actor, params: {}, query: {}, body });
};

async function refusedUnchanged(id: string, sent: Sent, code: string): Promise<void> {
  const before = [await storedCounts(), await keysUnder(id)];
  await expect(upload(id, sent)).rejects.toMatchObject({ code });
  expect([await storedCounts(), await keysUnder(id)]).toEqual(before);
}

describe("a homeowner who uploads a photo", () => {
  it("begins an association of their own, with everything known of the file", async () => {
    const storageKey = await upload("the-first-photo-of-all", { name: "Meter box.jpg", actor: visitor("a") });
    const association = await database().fileAssociation.findUniqueOrThrow({
      where: { id: "the-first-photo-of-all" },
      include: { files: true },
    });
    expect(association).toMatchObject({ visitorHash: "a".repeat(64), projectId: null });
    expect(association.files).toEqual([
      {
        id: expect.any(String),
        associationId: "the-first-photo-of-all",
        code: "switchboard_photo",
        name: "Meter box.jpg",
        mediaType: "image/jpeg",
        byteSize: 1_234,
        sha256: "ab".repeat(32),
        width: 4_000,
        height: 3_000,
        storageKey,
        createdAt: expect.any(Date),
      },
    ]);
  });

  it("adds to what is there, up to ten of each kind", async () => {
    const { id } = await uploadsUnder("nine-then-ten-then-no", { visitorHash: null, count: 9 });
    await upload(id);
    await refusedUnchanged(id, {}, "too_many_files");
    await upload(id, { code: "site_access_photo" });
    expect(await keysUnder(id)).toHaveLength(11);
  });

  it("swaps all files of a kind and leaves the other kinds alone", async () => {
    const { id } = await uploadsUnder("swap-one-kind-of-them", { visitorHash: null, count: 12 });
    const swapped = await upload(id, { replace: "true" });
    const files = await database().file.findMany({
      where: { associationId: id },
      orderBy: { createdAt: "asc" },
    });
    expect(files.map(({ code }) => code).sort()).toEqual([FILE_CODES[1], FILE_CODES[1], "switchboard_photo"]);
    expect(files.find(({ code }) => code === "switchboard_photo")?.storageKey).toBe(swapped);
  });

  it("loses nothing when they send ten at once, and an eleventh is refused however fast it is", async () => {
    const id = "fifteen-photos-at-once";
    const sent = await Promise.allSettled(Array.from({ length: 15 }, () => upload(id)));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await keysUnder(id)).toHaveLength(10);
    for (const outcome of sent) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "too_many_files" });
    }
  });

  it("keeps the old photo when a swap fails on the way", async () => {
    const { id, files } = await uploadsUnder("a-swap-that-fails-late", { visitorHash: null, count: 1 });
    // The database takes no file without bytes: the failure comes after the old file's row was deleted.
    await expect(upload(id, { replace: "true", byteSize: 0 })).rejects.toThrow();
    expect(await keysUnder(id)).toEqual(files.map(({ storageKey }) => storageKey));
  });

  it.each(["short", "fifteen-letters"])("without a session needs an id that nobody guesses: not %s", (id) =>
    refusedUnchanged(id, {}, "validation_failed"),
  );
});

describe("an association", () => {
  it("that a visitor began is there for that visitor alone", async () => {
    await upload("belongs-to-visitor-a", { actor: visitor("a") });
    for (const actor of [visitor("b"), somebody]) {
      await refusedUnchanged("belongs-to-visitor-a", { actor }, "file_association_not_found");
      await refusedUnchanged(
        "belongs-to-visitor-a",
        { actor, replace: "true" },
        "file_association_not_found",
      );
    }
    await upload("belongs-to-visitor-a", { actor: visitor("a") });
  });

  it("that a plain caller began is there for whoever knows its id", async () => {
    await upload("begun-by-plain-caller");
    await upload("begun-by-plain-caller", { actor: visitor("b") });
    await upload("begun-by-plain-caller");
    expect(await keysUnder("begun-by-plain-caller")).toHaveLength(3);
  });

  it("belongs to one visitor when two begin it at once", async () => {
    const id = "two-visitors-one-idea";
    const begun = await Promise.allSettled(
      ["a", "b"].map((letter) => upload(id, { actor: visitor(letter) })),
    );
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await keysUnder(id)).toHaveLength(1);
  });

  it("is closed once a project has claimed it, also for its own visitor", async () => {
    await upload("closed-by-the-project", { actor: visitor("a") });
    await claim("closed-by-the-project", visitor("a"));
    for (const replace of ["false", "true"]) {
      await refusedUnchanged(
        "closed-by-the-project",
        { actor: visitor("a"), replace },
        "file_association_claimed",
      );
    }
  });

  it("loses nothing between uploads and a claim: each photo is in the project or refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = `race-of-uploads-and-claim-${round}`;
      await upload(id);
      const [claimed, ...uploads] = await Promise.allSettled([
        claim(id),
        ...[1, 2, 3, 4].map(() => upload(id)),
      ]);
      expect(claimed?.status).toBe("fulfilled");
      const kept = 1 + uploads.filter(({ status }) => status === "fulfilled").length;
      expect(await keysUnder(id)).toHaveLength(kept);
      const project = await database().project.findFirstOrThrow({
        where: { associations: { some: { id } } },
      });
      expect(project.eventCount).toBe(1 + kept);
    }
  });
});

it("takes no code but the three, and true or false for replace", () => {
  for (const fileCode of ["", "roof_photo", "SWITCHBOARD_PHOTO"]) {
    expect(uploadTempFileFields.safeParse({ fileAssociationId: "x".repeat(16), fileCode }).success).toBe(
      false,
    );
  }
  for (const id of ["", "a b", "../x", "é", "x".repeat(129), "a\n"]) {
    expect(uploadTempFileFields.safeParse({ fileAssociationId: id, fileCode: FILE_CODES[0] }).success).toBe(
      false,
    );
  }
  for (const replace of ["", "1", "yes", "maybe"]) {
    expect(uploadTempFileQuery.safeParse({ replace }).success).toBe(false);
  }
  expect(uploadTempFileQuery.safeParse({ replaces: "true" }).success).toBe(false);
});
