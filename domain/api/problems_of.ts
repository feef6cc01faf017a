import type { Operation } from "./operation.ts";
import { type ProblemCode, PROBLEMS } from "./problems.ts";

const ALWAYS: readonly ProblemCode[] = ["malformed_parameter", "not_acceptable", "too_many_requests", "unexpected", "store_away"];
const OF_CALLERS: readonly ProblemCode[] = ["not_signed_in", "token_expired", "forbidden"];
const OF_BODIES: readonly ProblemCode[] = ["malformed_json", "too_large", "unsupported_media_type", "invalid_body"];
/** Statuses of what rules refuse. */
const OF_RULES = [403, 404, 409, 422] as const;

/** Whether `Idempotency-Key` makes the operation happen once: every write of a caller who is known. */
export function isRepeatable({ method, right }: Operation): boolean {
  return method !== "GET" && right !== "open";
}

/** Everything that an operation may be refused for, its own problems and those that every request may meet, by status. */
export function problemsOf(operation: Operation): ReadonlyMap<number, readonly ProblemCode[]> {
  const { params, body, right, problems } = operation;
  const codes = new Set<ProblemCode>([
    ...ALWAYS,
    ...right === "open" ? [] : OF_CALLERS,
    ...params === undefined ? [] : ["not_found"] as const,
    ...body === undefined ? [] : OF_BODIES,
    ...isRepeatable(operation) ? ["idempotency_key_reused"] as const : [],
    ...problems,
  ]);
  const byStatus = new Map<number, ProblemCode[]>();
  const file = (status: number, code: ProblemCode) => {
    const filed = byStatus.get(status) ?? [];
    if (!filed.includes(code)) byStatus.set(status, [...filed, code]);
  };
  for (const code of codes) {
    if (code !== "refused_by_rule") file(PROBLEMS[code], code);
    else for (const status of OF_RULES) file(status, code);
  }
  return new Map([...byStatus].sort(([one], [other]) => one - other));
}
