/** What an endpoint answers. A body is sent as JSON. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of `status`; without a body an empty one. */
export function reply(status: number, body?: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status, ...(body !== undefined && { body }), ...(headers && { headers }) };
}
