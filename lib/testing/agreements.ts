import type { ProjectActor, SignedIn } from "#lib/actor.rules.ts";
import { acceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { acceptContract } from "#lib/contracts/accept-contract.ts";
import { type IssueContractResult, issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { issueContract } from "#lib/contracts/issue-contract.ts";
import { database } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { perform } from "#lib/testing/perform.ts";

const via = { kind: "session", sessionId: "0198c0de-0000-7000-8000-00000000aaaa" } as const;

/** A homeowner who proved the address that their projects name. */
export const ANN: SignedIn = {
  kind: "homeowner",
  userId: "0198c0de-0000-7000-8000-000000000001",
  email: "ann@example.com",
  name: "Ann Lee",
  visitorHash: null,
  via,
};

/** Another homeowner. */
export const BOB: SignedIn = {
  ...ANN,
  userId: "0198c0de-0000-7000-8000-000000000002",
  email: "bob@example.com",
};

/** Somebody who sells. */
export const SAM: SignedIn = {
  kind: "staff",
  role: "SALES",
  userId: "0198c0de-0000-7000-8000-000000000003",
  email: "sam@installer.example",
  name: "Sam Sales",
  visitorHash: null,
  via,
};

/** A new project of Ann's. */
export async function newProject(changes: object = {}): Promise<string> {
  const body = createProjectBody.parse({
    productsOfInterest: [{ solar: true }],
    customer: { firstName: "Ann", lastName: "Lee", email: ANN.email },
    site: { fullAddress: "1 Sun St, Newtown NSW 2042" },
    ...changes,
  });
  const visitor = { kind: "visitor", visitorHash: null } as const;
  return (await perform(createProject, { actor: visitor, params: {}, query: {}, body })).id;
}

/** Staff issue the next version: one line for $1,000, unless told otherwise. */
export function issue(projectId: string, changes: object = {}, actor = SAM): Promise<IssueContractResult> {
  const lines = [{ description: "Panels", quantity: 1, unitPrice: 100_000 }];
  const body = issueContractBody.parse({ lines, solicited: true, ...changes });
  return perform(issueContract, { actor, params: { projectId }, query: {}, body });
}

/** Ann accepts, or whoever is named. */
export function accept(
  projectId: string,
  { actor = ANN, again = false, body }: { actor?: ProjectActor; again?: boolean; body?: object } = {},
): Promise<{ ok: true }> {
  return perform(acceptContract, {
    actor,
    params: { projectId },
    query: { re_accept: again },
    body: acceptContractBody.parse(body),
  });
}

/** A project with all that hangs on it, in order. */
export function storedAgreement(id: string) {
  return database().project.findUniqueOrThrow({
    where: { id },
    include: {
      contracts: { orderBy: { version: "asc" } },
      acceptances: { orderBy: { sequence: "asc" } },
      events: { orderBy: { sequence: "asc" } },
    },
  });
}
