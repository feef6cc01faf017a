/** Reason phrases for the statuses that an application throws. */
// deno-fmt-ignore -- one entry per line would fill the file
const REASONS = {
  400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
  409: "Conflict", 410: "Gone", 412: "Precondition Failed", 413: "Content Too Large", 415: "Unsupported Media Type",
  422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
} as const;

/** The statuses that an `HttpError` may have. */
export type ErrorStatus = keyof typeof REASONS;

/** An error with an HTTP status. Thrown from a handler or a page it becomes the answer's status, through the nearest
 * error page. The message is shown to the client when no error page is defined: never put a secret there. */
export class HttpError extends Error {
  readonly status: ErrorStatus;
  override name = "HttpError";

  constructor(status: ErrorStatus, message: string = REASONS[status], options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The HTTP status that an error stands for: its own for an `HttpError`, 500 for anything else. */
export function statusOf(error: unknown): number {
  return error instanceof HttpError ? error.status : 500;
}
