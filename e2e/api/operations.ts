import { uploadForm } from "../files/multipart.ts";
import { leastBody, newAssociation } from "./bodies.ts";

/** What a request about a project names. */
export interface Place {
  projectId: string;
  /** The project's customer. */
  customerId: string;
  /** A charge of the project. */
  chargeId: string;
  /** A file of the project. */
  fileId: string;
  /** Uploads that wait, of whoever asks. */
  association: string;
}

export interface Ask {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  /** Sent as JSON unless it is bytes. */
  data?: unknown;
  headers?: Record<string, string>;
}

/** One good request to each operation about a project. */
export const ABOUT_A_PROJECT = {
  "get-project": ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}` }),
  "list-project-events": ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}/events` }),
  "get-file": ({ projectId, fileId }) => ({
    method: "GET",
    path: `/api/projects/${projectId}/files/${fileId}`,
  }),
  "get-contract": ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}/contract` }),
  "get-contract-pdf": ({ projectId }) => ({ method: "GET", path: `/api/projects/${projectId}/contract.pdf` }),
  "issue-contract": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/contracts`,
    data: { lines: [{ description: "Panels", quantity: 1, unitPrice: 1_000_00 }], solicited: true },
  }),
  "preview-contract": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/contracts/preview`,
    data: { lines: [{ description: "Panels", quantity: 1, unitPrice: 1_000_00 }], solicited: true },
  }),
  "accept-contract": ({ projectId }) => ({ method: "POST", path: `/api/projects/${projectId}/accept` }),
  "update-installation-preferences": ({ projectId }) => ({
    method: "PUT",
    path: `/api/projects/${projectId}/installation-preferences`,
    data: [1, 3],
  }),
  "attach-files": ({ projectId, association }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/files`,
    data: { fileAssociationId: association },
  }),
  "ask-for-retake": ({ projectId, fileId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/files/${fileId}/retake`,
    data: { reason: "It is too dark." },
  }),
  "reject-project": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/reject`,
    data: { rejectReason: "The roof will not bear it." },
  }),
  "close-project": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/close`,
    data: {},
  }),
  "update-project": ({ projectId }) => ({
    method: "PATCH",
    path: `/api/projects/${projectId}`,
    data: { class: "GOLD" },
  }),
  "attach-customer": ({ projectId, customerId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/customer`,
    data: { customerId },
  }),
  "attach-site": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/site`,
    data: { site: { fullAddress: "1 Sun St, Newtown NSW 2042" } },
  }),
  "move-stage": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/stage`,
    data: { to: "QUOTING" },
  }),
  "create-charge": ({ projectId }) => ({
    method: "POST",
    path: `/api/projects/${projectId}/charges`,
    data: { amount: 12_50, type: "Cash", paid_by: "Ann Lee" },
  }),
  "delete-charge": ({ projectId, chargeId }) => ({
    method: "DELETE",
    path: `/api/projects/${projectId}/charges/${chargeId}`,
  }),
} as const satisfies Record<string, (place: Place) => Ask>;

export type AboutAProject = keyof typeof ABOUT_A_PROJECT;

/** One good request to each operation that visitors may do too. */
export const FOR_ANYONE = {
  "create-project": () => ({ method: "POST", path: "/api/projects", data: leastBody() }),
  "upload-temp-file": (bytes: Buffer) => ({
    method: "POST",
    path: "/api/projects/files",
    ...uploadForm({ association: newAssociation(), bytes }),
  }),
} as const satisfies Record<string, (bytes: Buffer) => Ask>;

/** Reads that name no project. */
export const READS = ["/api/projects", "/api/health", "/api/ready", "/api/openapi.json"] as const;
