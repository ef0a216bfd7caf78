/** The closed list of error codes: the HTTP status each becomes, its title, and when it arises. */
export const ERRORS = {
  /** The body is no JSON, or nested too deeply. */
  invalid_json: { status: 400, title: "The body is not valid JSON" },
  /** A field, parameter or header is missing, malformed or unknown; `errors` says which. */
  validation_failed: { status: 400, title: "Some of this is not valid" },
  /** A caller without a session gave nobody to contact. */
  customer_required: { status: 400, title: "A customer is needed" },
  /** The multipart body is cut short or malformed. */
  invalid_multipart: { status: 400, title: "The upload is not valid multipart" },
  /** The file claims to be a picture or document and cannot be opened as one. */
  file_unreadable: { status: 400, title: "The file cannot be read" },
  /** The picture has more pixels than we take. */
  image_too_large: { status: 400, title: "The picture has too many pixels" },
  /** The link was used, has run out, or a newer one was sent. */
  sign_in_link_invalid: { status: 400, title: "This link signs nobody in" },
  /** The code is not the one that was sent last, or was tried too often. */
  sign_in_code_wrong: { status: 400, title: "This is not the code" },
  /** The operation needs a session, or the token is bad. */
  unauthenticated: { status: 401, title: "Sign in first" },
  /** A changing request with a cookie came from another site. */
  cross_site: { status: 403, title: "This request came from another site" },
  /** Seen, but not allowed. */
  forbidden: { status: 403, title: "Not allowed" },
  /** No such path. */
  path_not_found: { status: 404, title: "There is nothing here" },
  /** No such project, or it is somebody else's. */
  project_not_found: { status: 404, title: "No such project" },
  /** No such person. */
  user_not_found: { status: 404, title: "No such person" },
  /** No such API token. */
  token_not_found: { status: 404, title: "No such token" },
  /** No such customer, or it is somebody else's. */
  customer_not_found: { status: 404, title: "No such customer" },
  /** No such site, or it is another customer's. */
  site_not_found: { status: 404, title: "No such site" },
  /** The terms have no version of this number. */
  terms_not_found: { status: 404, title: "No such version of the terms" },
  /** Nobody saved such a filter, or somebody else did. */
  saved_filter_not_found: { status: 404, title: "No such filter" },
  /** No such webhook endpoint. */
  webhook_not_found: { status: 404, title: "No such webhook endpoint" },
  /** The endpoint has no such secret, or it is retired. */
  webhook_secret_not_found: { status: 404, title: "No such secret" },
  /** The endpoint was never to be told of this. */
  webhook_delivery_not_found: { status: 404, title: "No such delivery" },
  /** The project has no such charge, or it is deleted. */
  charge_not_found: { status: 404, title: "No such charge" },
  /** No such logo. */
  logo_not_found: { status: 404, title: "No such logo" },
  /** The project has no such file. */
  file_not_found: { status: 404, title: "No such file" },
  /** The project has no contract, or not this version. */
  contract_not_found: { status: 404, title: "No such contract" },
  /** The uploads belong to somebody else, or to nobody. */
  file_association_not_found: { status: 404, title: "No such file association" },
  /** The path exists and does not take this method; `Allow` says which it takes. */
  method_not_allowed: { status: 405, title: "Method not allowed" },
  /** The project is closed. */
  project_closed: { status: 409, title: "The project is closed" },
  /** The stage cannot be reached from where the project stands. */
  stage_not_reachable: { status: 409, title: "The project cannot move there" },
  /** Another project of the site is agreed on. */
  active_project_accepted: { status: 409, title: "This site has a project that is agreed on" },
  /** There is no contract to accept yet. */
  contract_not_issued: { status: 409, title: "No contract is issued" },
  /** The contract was issued anew since. */
  contract_changed: { status: 409, title: "The contract has changed" },
  /** The contract was good until a day that has passed. */
  contract_expired: { status: 409, title: "The contract has expired" },
  /** There is nothing left to sign. */
  contract_accepted: { status: 409, title: "The contract is accepted already" },
  /** Service projects have no contract. */
  contract_not_applicable: { status: 409, title: "This project has no contract" },
  /** The customer may still walk away: no money is taken before that ends. */
  cooling_off: { status: 409, title: "The cooling-off period has not ended" },
  /** The uploads were claimed by a project. */
  file_association_claimed: { status: 409, title: "These files belong to a project already" },
  /** The association holds as many files of this code as it may. */
  too_many_files: { status: 409, title: "Too many files" },
  /** The project has a customer already. */
  customer_attached: { status: 409, title: "The project has a customer" },
  /** The project has a site already. */
  site_attached: { status: 409, title: "The project has a site" },
  /** They saved a filter by this name already. */
  filter_name_taken: { status: 409, title: "There is a filter of this name" },
  /** They keep as many filters as anybody may. */
  too_many_filters: { status: 409, title: "Too many saved filters" },
  /** The company has as many webhook endpoints as it may. */
  too_many_webhooks: { status: 409, title: "Too many webhook endpoints" },
  /** The endpoint has two secrets already. */
  too_many_webhook_secrets: { status: 409, title: "Too many secrets" },
  /** The endpoint has no other secret. */
  last_webhook_secret: { status: 409, title: "This is the only secret" },
  /** It is on its way still: it is sent again without being asked. */
  webhook_delivery_pending: { status: 409, title: "This delivery is on its way" },
  /** Somebody with this address is known and let in already. */
  user_exists: { status: 409, title: "Somebody has this address already" },
  /** Admins cannot shut themselves out or stop being one: another has to. That is how there is always one. */
  own_access: { status: 409, title: "This would take your own access" },
  /** Somebody changed these settings since they were read. */
  settings_changed: { status: 409, title: "The settings have changed" },
  /** Another request with this Idempotency-Key is still running. */
  idempotency_in_progress: { status: 409, title: "This request is still running" },
  /** What is to be changed is no longer as `If-Match` has it: somebody was faster. */
  precondition_failed: { status: 412, title: "Somebody changed this since" },
  /** The body is larger than the operation takes. */
  payload_too_large: { status: 413, title: "Too large" },
  /** The body, or the file in it, is of a kind the operation does not take. */
  unsupported_media_type: { status: 415, title: "Unsupported media type" },
  /** The Idempotency-Key was used with another body. */
  idempotency_key_reused: { status: 422, title: "Idempotency-Key was used for another request" },
  /** The operation changes only what a caller has seen: `If-Match` must say which state that was. */
  precondition_required: { status: 428, title: "Say which state you change" },
  /** This address sent too many requests; `Retry-After` says when to come back. */
  rate_limited: { status: 429, title: "Too many requests" },
  /** Our fault. The log has the request id. */
  internal: { status: 500, title: "Something went wrong on our side" },
  /** The database or the storage does not answer in time; `Retry-After` says when to come back. */
  unavailable: { status: 503, title: "Not available right now" },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** One thing wrong with an input: where (dotted path, "" for the whole) and what to do. */
export interface FieldError {
  path: string;
  message: string;
}

/** Most errors that one answer names: nobody reads more, and an answer must not outgrow its question. */
export const MOST_ERRORS = 50;

/** A dotted path of these parts, none of them empty, cut to 200 characters. */
export function shortPath(parts: readonly PropertyKey[]): string {
  return parts
    .map(String)
    .filter((part) => part !== "")
    .join(".")
    .slice(0, 200);
}

interface Particulars {
  errors?: readonly FieldError[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** Methods the path takes. */
  allow?: readonly string[];
}

/** A refusal that a caller can understand. Thrown anywhere below the edge, answered as problem+json by `lib/http/problem.ts`. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly particulars: Particulars;

  constructor(code: ErrorCode, detail: string, particulars: Particulars = {}) {
    super(detail);
    this.name = "DomainError";
    this.code = code;
    this.particulars = particulars;
  }
}
