import { CUSTOMER_FIELDS } from "#lib/customers/customer-fields.rules.ts";
import { isList, isRecord } from "#lib/json.rules.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { fieldsOf, type RecordField } from "#lib/record-field.rules.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { SITE_FIELDS } from "#lib/sites/site-fields.rules.ts";
import type { Values } from "#lib/workspace/record-edit.rules.ts";

/** A change that waits on this device until there is reception. */
export type Waiting = WaitingPhoto | WaitingEdit;

interface Change {
  /** Made once, when it began: the Idempotency-Key of every attempt. */
  id: string;
  /** Whose work it is: nobody else's session sends it. */
  userId: string;
  projectId: string;
  /** What the project is called. */
  project: string;
  /** When it began, in milliseconds since 1970: changes are sent in that order. */
  at: number;
  /** Why the server did not take it; null while it may yet. */
  refused: WaitingRefusal | null;
}

export interface WaitingPhoto extends Change {
  kind: "photo";
  code: FileCode;
  name: string;
  file: Blob;
}

export interface WaitingEdit extends Change {
  kind: "edit";
  record: EditedRecord;
  /** Where it goes. */
  path: string;
  /** The state that it changes; null where there are no tags. */
  tag: string | null;
  base: Values;
  typed: Values;
}

/** The API's words. */
export interface WaitingRefusal {
  code: string;
  errors: readonly { path: string; message: string }[];
}

export type EditedRecord = "customer" | "site" | "project";

/** What can be edited of each record without reception. */
export const EDITED_FIELDS: Record<EditedRecord, readonly RecordField[]> = {
  customer: fieldsOf(CUSTOMER_FIELDS),
  site: fieldsOf(SITE_FIELDS),
  project: [
    { path: "class", label: "Class", kind: "text" },
    { path: "xref", label: "Outside reference", kind: "text" },
  ],
};

/** How long unsent work stays on a device, in milliseconds: 7 days. */
export const WAITING_LIFETIME = 7 * 24 * 60 * 60_000;

/** Two changes of the same are one: the later takes the place of the earlier. */
export function isSame(one: Waiting, other: Waiting): boolean {
  if (one.kind === "photo" && other.kind === "photo")
    return one.projectId === other.projectId && one.code === other.code;
  return one.kind === "edit" && other.kind === "edit" && one.path === other.path;
}

/** Somebody's changes in the order in which they go; none of others' and none that are too old. */
export function workOf(userId: string, all: readonly Waiting[], now: number): Waiting[] {
  return all
    .filter((one) => one.userId === userId && now - one.at < WAITING_LIFETIME)
    .toSorted((one, other) => one.at - other.at || one.id.localeCompare(other.id));
}

/** The change to send next. One that was refused waits for somebody, and holds up nothing. */
export function nextToSend(work: readonly Waiting[]): Waiting | undefined {
  return work.find(({ refused }) => refused === null);
}

/** How many there are, in words: `2 photos, 1 edit`. */
export function workInWords(work: readonly Waiting[]): string {
  const count = (kind: Waiting["kind"]) => work.filter((one) => one.kind === kind).length;
  const words = (many: number, name: string) =>
    many === 0 ? [] : [`${many} ${name}${many === 1 ? "" : "s"}`];
  return [...words(count("photo"), "photo"), ...words(count("edit"), "edit")].join(", ");
}

/** What a change is, in words. */
export function changeInWords(change: Waiting): string {
  if (change.kind === "edit") return EDIT_WORDS[change.record];
  const slot = PHOTO_SLOTS.find(({ code }) => code === change.code);
  return `Photo: ${slot?.name ?? change.name}`;
}

const EDIT_WORDS: Record<EditedRecord, string> = {
  customer: "Edit of the customer",
  site: "Edit of the site",
  project: "Edit of the details",
};

/** Whether something that was kept in the browser is a change as this build knows it. */
export function isWaiting(value: unknown): value is Waiting {
  if (!isRecord(value)) return false;
  const { id, userId, projectId, project, at, refused, kind } = value;
  const isChange =
    [id, userId, projectId, project].every((part) => typeof part === "string") &&
    typeof at === "number" &&
    (refused === null ||
      (isRecord(refused) && typeof refused["code"] === "string" && isList(refused["errors"])));
  return isChange && (kind === "photo" ? isPhoto(value) : kind === "edit" && isEdit(value));
}

function isPhoto({ code, name, file }: Record<string, unknown>): boolean {
  return typeof name === "string" && file instanceof Blob && PHOTO_SLOTS.some((slot) => slot.code === code);
}

function isEdit({ record, path, tag, base, typed }: Record<string, unknown>): boolean {
  const isKnown = typeof record === "string" && Object.hasOwn(EDITED_FIELDS, record);
  const isTag = tag === null || typeof tag === "string";
  return isKnown && typeof path === "string" && isTag && [base, typed].every(isValues);
}

function isValues(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}
