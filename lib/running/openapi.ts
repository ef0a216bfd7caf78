import "server-only";
import * as z from "zod/mini";
import { describe, describeReport, openApiDocument } from "#lib/http/openapi-document.ts";
import type { Report } from "#lib/operation.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { uploadTempFile } from "#lib/projects/upload-temp-file.ts";
import { health } from "#lib/running/health.ts";
import { ready } from "#lib/running/ready.ts";

/** The API document, made of what the operations themselves declare. It lists every operation there is. */
export const openapi: Report<Record<string, unknown>> = {
  slug: "openapi",
  summary: "This document",
  description:
    "Describes every operation in OpenAPI 3.1, from the very schemas that requests are parsed with.",
  method: "GET",
  path: "/api/openapi.json",
  result: z.record(z.string(), z.unknown()),
  errors: [],
  tell: async () =>
    openApiDocument([
      describe(createProject),
      describe(uploadTempFile),
      describeReport(health),
      describeReport(ready),
      describeReport(openapi),
    ]),
};
