import "server-only";
import { brand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import type { ClosureFacts } from "#lib/projects/closure-mail.rules.ts";
import { productsOfInterest } from "#lib/projects/create-project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { productsInWords, type RequestFacts } from "#lib/projects/request-mail.rules.ts";

/** What the mails about a request tell, of a project as it is now; null when it has no customer to write of. */
export async function requestFacts(projectId: string): Promise<RequestFacts | null> {
  const project = await database().project.findUnique({
    where: { id: projectId },
    select: {
      type: true,
      products: true,
      customer: { select: { firstName: true, lastName: true, email: true, phone: true } },
      associations: { select: { _count: { select: { files: true } } } },
    },
  });
  if (project?.customer == null) return null;
  const { customer, associations } = project;
  return {
    ...(await ofProject(projectId)),
    products: productsInWords(productsOfInterest.parse(project.products)),
    isService: project.type === "SERVICE",
    customer: { ...customer, name: `${customer.firstName} ${customer.lastName}` },
    photos: associations.reduce((photos, association) => photos + association._count.files, 0),
  };
}

/** What the mails about a project's end tell, and the homeowner's address; null when it is open or has no customer. */
export async function closureFacts(
  projectId: string,
): Promise<(ClosureFacts & { customer: { email: string } }) | null> {
  const closure = await database().projectClosure.findUnique({
    where: { projectId },
    select: {
      outcome: true,
      reason: true,
      project: { select: { customer: { select: { firstName: true, lastName: true, email: true } } } },
    },
  });
  if (closure?.project.customer == null) return null;
  const { outcome, reason } = closure;
  const { customer } = closure.project;
  return {
    ...(await ofProject(projectId)),
    outcome,
    reason,
    customer: { ...customer, name: `${customer.firstName} ${customer.lastName}` },
  };
}

async function ofProject(projectId: string) {
  const { appUrl } = env();
  return {
    reference: projectReference(projectId),
    companyName: (await brand()).name,
    url: `${appUrl}/projects/${projectId}`,
  };
}
