/** Name of the hidden field with the session's CSRF token. */
export const CSRF_FIELD = "csrf";

/** Name of the hidden field with the form's idempotency key. */
export const OPERATION_FIELD = "operation";
