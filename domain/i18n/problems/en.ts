import type { ProblemWords } from "./fr.ts";

export const en: ProblemWords = {
  problems: {
    malformed_json: { title: "Unreadable JSON", detail: "The body is not JSON in UTF-8: {reason}" },
    malformed_parameter: {
      title: "Parameter refused",
      detail: "A parameter of the address or a header does not have the expected form.",
    },
    not_signed_in: { title: "Sign-in required", detail: "Send a valid token or key: “Authorization: Bearer …”." },
    token_expired: { title: "Token expired", detail: "Ask for a new one at /api/v1/auth/refresh." },
    wrong_credentials: { title: "Credentials refused", detail: "The address, the password or the code is wrong." },
    second_factor_required: {
      title: "Second factor required",
      detail: "This account also needs “otp”, the code of the authenticator app, or “recoveryCode”.",
    },
    refresh_refused: {
      title: "Refresh token refused",
      detail: "This token is unknown, expired or already used. Sign in again at /api/v1/auth/login.",
    },
    forbidden: { title: "Access denied", detail: "This role, key or organisation is not allowed to do this." },
    not_found: { title: "Not found", detail: "This resource does not exist, or is not visible to your organisation." },
    method_not_allowed: { title: "Method not allowed", detail: "This address answers: {allowed}." },
    not_acceptable: { title: "Not acceptable", detail: "The answer exists as {types} only." },
    conflict: { title: "Conflict", detail: "The resource has changed meanwhile, or its state does not allow this." },
    idempotency_key_reused: {
      title: "Idempotency key used before",
      detail: "This key was used for a request with other content. Take a new one.",
    },
    precondition_failed: {
      title: "Version outdated",
      detail: "The resource is no longer the one that If-Match names. Read it again.",
    },
    too_large: { title: "Body too large", detail: "The body is longer than {max} bytes." },
    unsupported_media_type: { title: "Unsupported media type", detail: "This address expects {types}." },
    invalid_body: { title: "Content refused", detail: "Some fields need correction: see “errors”." },
    refused_by_rule: { title: "Refused by a rule", detail: "A rule of the trade is against it." },
    too_many_requests: { title: "Too many requests", detail: "The limit is {limit} a minute. Try again in {seconds} s." },
    too_many_tries: { title: "Too many tries", detail: "Too many tries to sign in. Try again in {seconds} s." },
    unexpected: { title: "Unexpected error", detail: "The incident is logged under “instance”. Nothing was done by halves." },
    store_away: { title: "Unavailable for a moment", detail: "Try again in a moment, with the same idempotency key." },
  },
  fields: {
    required: "This field is required",
    unknown_field: "This field does not exist",
    repeated: "This parameter takes one value only",
    wrong_type: "Expected type: {expected}",
    too_long: "{max} characters at most",
    too_short: "{min} characters at least",
    too_big: "{max} at most",
    too_small: "{min} at least",
    too_many: "{max} elements at most",
    too_few: "{min} elements at least",
    invalid_format: "Expected format: {expected}",
    not_in_list: "Possible values: {values}",
    invalid: "This value is not valid",
  },
  unreadable: { syntax: "its syntax is wrong", text: "a text holds half a character" },
};
