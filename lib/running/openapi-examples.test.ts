import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { confirmSignInBody, requestSignInBody } from "#lib/auth/sign-in.schema.ts";
import { createTokenBody } from "#lib/auth/token.schema.ts";
import { changeUserBody, createUserBody } from "#lib/auth/user.schema.ts";
import { brandBody } from "#lib/brand/brand.schema.ts";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import { contractTermsBody } from "#lib/contract-terms/contract-terms.schema.ts";
import { acceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { customerPatch } from "#lib/customers/customer.schema.ts";
import { askForRetakeBody } from "#lib/files/ask-for-retake.schema.ts";
import { attachFilesBody } from "#lib/files/attach-files.schema.ts";
import { lineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import type { Schema } from "#lib/operation.ts";
import { projectClassList } from "#lib/project-classes/project-class.schema.ts";
import { attachCustomerBody } from "#lib/projects/attach-customer.schema.ts";
import { attachSiteBody } from "#lib/projects/attach-site.schema.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { moveStageBody } from "#lib/projects/move-stage.schema.ts";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";
import { updateProjectBody } from "#lib/projects/update-project.schema.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";
import { ANSWER_EXAMPLES } from "#lib/running/example-answers.ts";
import { REQUEST_EXAMPLES } from "#lib/running/example-requests.ts";
import { renameFilterBody, saveFilterBody } from "#lib/saved-filters/saved-filter.schema.ts";
import { sitePatch } from "#lib/sites/site.schema.ts";
import { allMedia, operations } from "#lib/testing/described-operations.ts";
import { FORMAT_CHECKS } from "#lib/testing/documented-answers.ts";
import { changeWebhookBody, createWebhookBody } from "#lib/webhooks/webhook.schema.ts";

const ajv = new Ajv2020({ strict: false, formats: FORMAT_CHECKS });

/** What takes the bodies that are shown, as requests are parsed. */
const BODIES: Readonly<Record<string, Schema<unknown>>> = {
  "create-project": createProjectBody,
  "update-project": updateProjectBody,
  "attach-customer": attachCustomerBody,
  "attach-site": attachSiteBody,
  "update-installation-preferences": weekdays,
  "reject-project": rejectProjectBody,
  "close-project": closeProjectBody,
  "move-stage": moveStageBody,
  "issue-contract": issueContractBody,
  "preview-contract": issueContractBody,
  "accept-contract": acceptContractBody,
  "create-charge": createChargeBody,
  "attach-files": attachFilesBody,
  "ask-for-retake": askForRetakeBody,
  "update-customer": customerPatch,
  "update-site": sitePatch,
  "save-filter": saveFilterBody,
  "rename-saved-filter": renameFilterBody,
  "replace-project-classes": projectClassList,
  "replace-contract-terms": contractTermsBody,
  "replace-line-templates": lineTemplateList,
  "change-brand": brandBody,
  "request-sign-in": requestSignInBody,
  "confirm-sign-in": confirmSignInBody,
  "create-user": createUserBody,
  "change-user": changeUserBody,
  "create-token": createTokenBody,
  "create-webhook": createWebhookBody,
  "change-webhook": changeWebhookBody,
};

test("a reader sees an example of whatever an operation takes and answers that is no file", () => {
  expect(allMedia.length).toBeGreaterThan(90);
  expect(
    allMedia.filter(([, , { examples = {} }]) => Object.keys(examples).length === 0).map(([, name]) => name),
  ).toEqual([]);
});

test("every example is what its schema says", () => {
  const shown = allMedia.flatMap(([, name, { schema, examples = {} }]) =>
    Object.entries(examples).map(([key, { value }]) => ({ name: `${name}: ${key}`, schema, value })),
  );
  expect(shown.length).toBeGreaterThan(50);
  for (const { name, schema, value } of shown) {
    expect(ajv.validate(schema, value), `${name}: ${ajv.errorsText()}`).toBe(true);
  }
});

test("every body that is shown is taken as it stands", () => {
  const takesJson = operations.filter(
    ([, { requestBody }]) => "application/json" in (requestBody?.content ?? {}),
  );
  expect(Object.keys(BODIES).sort()).toEqual(takesJson.map(([, { operationId }]) => operationId).sort());
  for (const [slug, schema] of Object.entries(BODIES)) {
    for (const [name, { value }] of Object.entries(REQUEST_EXAMPLES[slug] ?? {})) {
      const parsed = schema.safeParse(value);
      expect(parsed.success, `${slug} ${name}: ${JSON.stringify(parsed.error)}`).toBe(true);
    }
  }
});

test("no example is of an operation that there is not", () => {
  const slugs = operations.map(([, { operationId }]) => operationId);
  for (const slug of [...Object.keys(REQUEST_EXAMPLES), ...Object.keys(ANSWER_EXAMPLES)]) {
    expect(slugs).toContain(slug);
  }
});
