/** Headers of a document that may do nothing at all and is shown in a frame of ours. */
export const ISOLATED = {
  "content-security-policy":
    "sandbox; default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
};
