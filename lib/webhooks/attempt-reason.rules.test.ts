import { expect, it } from "vitest";
import { reasonOfError } from "#lib/webhooks/attempt-reason.rules.ts";

it.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "Its certificate is not trusted."],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "Its certificate is not trusted."],
  ["CERT_HAS_EXPIRED", "Its certificate is not trusted."],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "Its certificate is not trusted."],
  ["ENETUNREACH", "It cannot be reached."],
  ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "It speaks no HTTPS that we know."],
  ["HPE_HEADER_OVERFLOW", "It answered something that is no HTTP."],
  ["SOMETHING_NEW", "There was no answer."],
])("an admin who meets %s reads why", (code, reason) => {
  expect(reasonOfError(Object.assign(new Error(code), { code }))).toBe(reason);
});
