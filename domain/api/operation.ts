import type { z } from "zod";
import type { Right } from "../rights/policy.ts";
import type { Method } from "../rights/route_rule.ts";
import type { ProblemCode } from "./problems.ts";

/** What one answer of an operation looks like. Without a schema it has no body, or one that is not JSON. */
export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Of a body that is not JSON. */
  readonly mediaType?: "application/pdf" | "text/event-stream";
}

/** A request that works word for word on the demo world, with the status of its answer. Run as a test. */
export interface Example {
  readonly summary: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
}

/**
 * One operation of the partner API: what validates its requests, what its answers look like, and what it is refused for. The routes answer by it
 * and the published document is made of it, so that both say the same.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: "/transport-orders/{orderId}". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What the caller must be allowed; an API key names the same rights as its scopes. "open" asks for nobody. */
  readonly right: Right | "open";
  /** Which of a client's limits a request counts against. */
  readonly limit: "read" | "write" | "upload";
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Besides those that every operation may answer: see `problems.ts`. */
  readonly problems: readonly ProblemCode[];
  readonly examples: readonly Example[];
}

/** Declares an operation, its schemas' types kept. */
export function operation<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  declared: Operation<Params, Query, Body>,
): Operation<Params, Query, Body> {
  return declared;
}
