/**
 * Why the API refuses a request, with the HTTP status of each: the one table from which answers (RFC 9457) and the published document are made.
 * What the rules of orders, notes and pallets refuse comes beside it, with the statuses of their own tables.
 */
export const PROBLEMS = {
  malformed_parameter: 400,
  malformed_json: 400,
  not_signed_in: 401,
  token_expired: 401,
  wrong_credentials: 401,
  second_factor_required: 401,
  refresh_refused: 401,
  forbidden: 403,
  not_found: 404,
  document_not_read: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  idempotency_key_reused: 409,
  pages_spent: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_body: 422,
  refused_by_rule: 422,
  too_many_requests: 429,
  too_many_tries: 429,
  unexpected: 500,
  store_away: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;
