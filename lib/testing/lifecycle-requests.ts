import { randomUUID } from "node:crypto";
import { isRecord } from "#lib/json.rules.ts";
import type { Modelled, Who } from "#lib/testing/lifecycle-model.ts";
import type { Asked } from "#lib/testing/lifecycle-rules.ts";
import type { Listed, Step } from "#lib/testing/lifecycle-steps.ts";

/** What only the sequence knows that a step belongs to. */
interface Known {
  about: Modelled | undefined;
  /** Id that files are uploaded under. */
  association: string;
  /** The address that "owner" proved. */
  ownersEmail: string;
}

/** A body with the ids that only its sequence knows. */
export function completed({ slug, luck, flag, body }: Step, known: Known): unknown {
  if (!isRecord(body)) return body;
  const { about, association } = known;
  switch (slug) {
    case "attach-customer":
      return luck % 4 === 0 || body["customer"] === undefined
        ? { customerId: idOf(about?.customerId, luck) }
        : { customer: customerOf(body["customer"], flag, known) };
    case "attach-site":
      return luck % 4 === 0 || body["site"] === undefined
        ? { siteId: idOf(about?.siteId, luck) }
        : { site: body["site"] };
    case "attach-files":
      return { fileAssociationId: association };
    case "create-project": {
      const files = luck % 3 === 0 ? { fileAssociationId: association } : {};
      const { customer, site, ...rest } = body;
      if (luck % 2 === 1 && about !== undefined) {
        const siteId = about.siteId === null ? {} : { siteId: about.siteId };
        return {
          ...rest,
          ...files,
          customerId: about.customerId ?? randomUUID(),
          ...siteId,
          triggerProcess: flag,
        };
      }
      return {
        ...rest,
        ...files,
        ...(customer === undefined ? {} : { customer: customerOf(customer, flag, known) }),
        ...(site === undefined ? {} : { site }),
      };
    }
    default:
      return body;
  }
}

/** The id that there is, or now and then one that nothing has. */
function idOf(id: string | null | undefined, luck: number): string {
  return luck % 8 === 0 || id === null || id === undefined ? randomUUID() : id;
}

function customerOf(customer: unknown, isOwner: boolean, { ownersEmail }: Known): unknown {
  return isRecord(customer) && isOwner ? { ...customer, email: ownersEmail } : customer;
}

interface Sending {
  listed: Listed;
  tokens: Readonly<Record<Exclude<Who, "visitor">, string>>;
  photo: Blob;
}

/** What is asked, as a request. */
export function requestOf({ step, project, named }: Asked, { listed, tokens, photo }: Sending): Request {
  const { method } = listed;
  const path = listed.path
    .replace("{projectId}", project.id)
    .replace("{chargeId}", named.chargeId)
    .replace("{fileId}", named.fileId);
  const url = new URL(`${path}${queryOf(step)}`, "http://localhost");
  const headers = new Headers();
  if (step.who !== "visitor") headers.set("authorization", `Bearer ${tokens[step.who]}`);
  if (step.slug === "upload-temp-file") {
    const form = new FormData();
    form.set("fileAssociationId", named.association);
    form.set("fileCode", named.fileCode);
    form.set("file", photo, "photo.png");
    return new Request(url, { method, headers, body: form });
  }
  if (step.body === undefined) return new Request(url, { method, headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method, headers, body: JSON.stringify(step.body) });
}

function queryOf({ slug, flag }: Step): string {
  switch (slug) {
    case "accept-contract":
      return `?re_accept=${flag}`;
    case "upload-temp-file":
      return `?replace=${flag}`;
    case "list-projects":
      return "?limit=2";
    default:
      return "";
  }
}
