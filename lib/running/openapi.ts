import "server-only";
import * as z from "zod/mini";
import { changeUser } from "#lib/auth/change-user.ts";
import { confirmSignIn } from "#lib/auth/confirm-sign-in.ts";
import { createToken } from "#lib/auth/create-token.ts";
import { createUser } from "#lib/auth/create-user.ts";
import { giveBack } from "#lib/auth/give-back.ts";
import { listTokens } from "#lib/auth/list-tokens.ts";
import { listUsers } from "#lib/auth/list-users.ts";
import { requestSignIn } from "#lib/auth/request-sign-in.ts";
import { revokeToken } from "#lib/auth/revoke-token.ts";
import { sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { signOutEverywhere } from "#lib/auth/sign-out-everywhere.ts";
import { addLogo } from "#lib/brand/add-logo.ts";
import { changeBrand } from "#lib/brand/change-brand.ts";
import { getBrand } from "#lib/brand/get-brand.ts";
import { getLogo } from "#lib/brand/get-logo.ts";
import { createCharge } from "#lib/charges/create-charge.ts";
import { deleteCharge } from "#lib/charges/delete-charge.ts";
import { getContractTerms } from "#lib/contract-terms/get-contract-terms.ts";
import { replaceContractTerms } from "#lib/contract-terms/replace-contract-terms.ts";
import { acceptContract } from "#lib/contracts/accept-contract.ts";
import { getContract } from "#lib/contracts/get-contract.ts";
import { getContractPdf } from "#lib/contracts/get-contract-pdf.ts";
import { issueContract } from "#lib/contracts/issue-contract.ts";
import { previewContract } from "#lib/contracts/preview-contract.ts";
import { getCustomer } from "#lib/customers/get-customer.ts";
import { listCustomers } from "#lib/customers/list-customers.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { env } from "#lib/env.ts";
import { askForRetake } from "#lib/files/ask-for-retake.ts";
import { attachFiles } from "#lib/files/attach-files.ts";
import { getFile } from "#lib/files/get-file.ts";
import {
  describe,
  describeDownload,
  describeReport,
  describeSession,
  openApiDocument,
} from "#lib/http/openapi-document.ts";
import { describeWebhook } from "#lib/http/openapi-webhook.ts";
import { listLineTemplates } from "#lib/line-templates/list-line-templates.ts";
import { replaceLineTemplates } from "#lib/line-templates/replace-line-templates.ts";
import type { Report } from "#lib/operation.ts";
import { exportMonths } from "#lib/pipeline/export-months.ts";
import { exportProjects } from "#lib/pipeline/export-projects.ts";
import { exportStages } from "#lib/pipeline/export-stages.ts";
import { exportWeeks } from "#lib/pipeline/export-weeks.ts";
import { listProjectClasses } from "#lib/project-classes/list-project-classes.ts";
import { replaceProjectClasses } from "#lib/project-classes/replace-project-classes.ts";
import { attachCustomer } from "#lib/projects/attach-customer.ts";
import { attachSite } from "#lib/projects/attach-site.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { getProject } from "#lib/projects/get-project.ts";
import { listProjectEvents } from "#lib/projects/list-project-events.ts";
import { listProjects } from "#lib/projects/list-projects.ts";
import { moveStage } from "#lib/projects/move-stage.ts";
import { rejectProject } from "#lib/projects/reject-project.ts";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";
import { updateProject } from "#lib/projects/update-project.ts";
import { uploadTempFile } from "#lib/projects/upload-temp-file.ts";
import { eventWebhook } from "#lib/running/event-webhook.ts";
import { ANSWER_EXAMPLES } from "#lib/running/example-answers.ts";
import { REQUEST_EXAMPLES } from "#lib/running/example-requests.ts";
import { FIELD_WORDS } from "#lib/running/field-words.ts";
import { FURTHER_LINKS } from "#lib/running/further-links.ts";
import { handOver } from "#lib/running/hand-over.ts";
import { health } from "#lib/running/health.ts";
import { ready } from "#lib/running/ready.ts";
import { deleteSavedFilter } from "#lib/saved-filters/delete-saved-filter.ts";
import { listSavedFilters } from "#lib/saved-filters/list-saved-filters.ts";
import { renameSavedFilter } from "#lib/saved-filters/rename-saved-filter.ts";
import { saveFilter } from "#lib/saved-filters/save-filter.ts";
import { getSite } from "#lib/sites/get-site.ts";
import { listSites } from "#lib/sites/list-sites.ts";
import { updateSite } from "#lib/sites/update-site.ts";
import { addWebhookSecret } from "#lib/webhooks/add-webhook-secret.ts";
import { changeWebhook } from "#lib/webhooks/change-webhook.ts";
import { createWebhook } from "#lib/webhooks/create-webhook.ts";
import { deleteWebhook } from "#lib/webhooks/delete-webhook.ts";
import { getWebhook } from "#lib/webhooks/get-webhook.ts";
import { getWebhookDelivery } from "#lib/webhooks/get-webhook-delivery.ts";
import { listWebhookDeliveries } from "#lib/webhooks/list-webhook-deliveries.ts";
import { listWebhooks } from "#lib/webhooks/list-webhooks.ts";
import { replayWebhookDelivery } from "#lib/webhooks/replay-webhook-delivery.ts";
import { retireWebhookSecret } from "#lib/webhooks/retire-webhook-secret.ts";

/** The API document, made of what the operations themselves declare. It lists every operation there is. */
export const openapi: Report<Record<string, unknown>> = {
  slug: "openapi",
  summary: "This document",
  description:
    "Describes every operation in OpenAPI 3.1, from the very schemas that requests are parsed with.",
  method: "GET",
  path: "/api/openapi.json",
  result: z.record(z.string(), z.unknown()),
  isTagged: true,
  errors: [],
  tell: async () => apiDocument(sessionCookieName(env().appUrl)),
};

/** The same, for a portal whose session cookie has this name: all else of it is the same everywhere. */
export function apiDocument(cookie: string): Record<string, unknown> {
  return openApiDocument(
    [
      describe(createProject),
      describe(listProjects),
      describeDownload(exportProjects),
      describe(listSavedFilters),
      describe(saveFilter),
      describe(renameSavedFilter),
      describe(deleteSavedFilter),
      describe(listCustomers),
      describe(getProject),
      describe(updateProject),
      describe(attachCustomer),
      describe(attachSite),
      describe(updateInstallationPreferences),
      describe(rejectProject),
      describe(closeProject),
      describe(moveStage),
      describe(listProjectEvents),
      describe(issueContract),
      describe(previewContract),
      describe(getContract),
      describeDownload(getContractPdf),
      describe(acceptContract),
      describeSession(handOver),
      describe(createCharge),
      describe(deleteCharge),
      describe(listSites),
      describe(getCustomer),
      describe(updateCustomer),
      describe(getSite),
      describe(updateSite),
      describe(listProjectClasses),
      describe(replaceProjectClasses),
      describe(getContractTerms),
      describe(replaceContractTerms),
      describe(listLineTemplates),
      describe(replaceLineTemplates),
      describe(getBrand),
      describe(changeBrand),
      describe(addLogo),
      describeDownload(getLogo),
      describe(uploadTempFile),
      describe(attachFiles),
      describeDownload(getFile),
      describe(askForRetake),
      describeDownload(exportStages),
      describeDownload(exportWeeks),
      describeDownload(exportMonths),
      describeSession(requestSignIn),
      describeSession(confirmSignIn),
      describeSession(giveBack),
      describeSession(signOut),
      describeSession(signOutEverywhere),
      describe(listUsers),
      describe(createUser),
      describe(changeUser),
      describe(listTokens),
      describe(createToken),
      describe(revokeToken),
      describe(listWebhooks),
      describe(createWebhook),
      describe(getWebhook),
      describe(changeWebhook),
      describe(deleteWebhook),
      describe(addWebhookSecret),
      describe(retireWebhookSecret),
      describe(listWebhookDeliveries),
      describe(getWebhookDelivery),
      describe(replayWebhookDelivery),
      describeReport(health),
      describeReport(ready),
      describeReport(openapi),
    ],
    {
      words: FIELD_WORDS,
      examples: { requests: REQUEST_EXAMPLES, answers: ANSWER_EXAMPLES },
      links: FURTHER_LINKS,
      webhooks: describeWebhook(eventWebhook),
      cookie,
    },
  );
}
