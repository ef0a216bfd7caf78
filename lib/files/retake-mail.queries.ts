import "server-only";
import { brand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import type { RetakeFacts } from "#lib/files/retake-mail.rules.ts";
import { openRetakeWishes } from "#lib/files/retake-wishes.queries.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";

/**
 * What the mail about a photo to take again tells, and the homeowner's address; null when it is wanted no longer, or there is
 * nobody to write to.
 */
export async function retakeFacts(
  projectId: string,
  wishId: string,
): Promise<(RetakeFacts & { customer: { email: string } }) | null> {
  const wishes = await openRetakeWishes(database(), projectId);
  const wish = wishes.find(({ id }) => id === wishId);
  const project = await database().project.findUnique({
    where: { id: projectId },
    select: { customer: { select: { firstName: true, email: true } } },
  });
  if (wish === undefined || project?.customer == null) return null;
  const { appUrl } = env();
  return {
    ...wish,
    reference: projectReference(projectId),
    companyName: (await brand()).name,
    url: `${appUrl}/projects/${projectId}#photos`,
    customer: project.customer,
  };
}
