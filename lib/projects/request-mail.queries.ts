import "server-only";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { productsOfInterest } from "#lib/projects/create-project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { productsInWords, type RequestFacts } from "#lib/projects/request-mail.rules.ts";

/** What the mails about a request tell; null when the project has no customer to write to. */
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
  const { customer } = project;
  return {
    projectId,
    reference: projectReference(projectId),
    products: productsInWords(productsOfInterest.parse(project.products)),
    isService: project.type === "SERVICE",
    customer: { ...customer, name: `${customer.firstName} ${customer.lastName}` },
    photos: project.associations.reduce((sum, { _count }) => sum + _count.files, 0),
    company: env().company,
  };
}
