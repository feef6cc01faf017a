import type { z } from "zod";
import type { Operation as ApiOperation } from "../../../domain/api/operation.ts";
import type { Viewer } from "../../../domain/identity/types.ts";
import type { Operation } from "../../../kv/operations.ts";
import type { State } from "../../(_lib)/state.ts";
import { ProblemError } from "./problem.ts";
import type { Reply } from "./reply.ts";

/** One request to an endpoint, read by its operation's schemas. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who calls. @throws where the operation is open. */
  readonly viewer: Viewer;
  readonly state: State;
  readonly req: Request;
  /** Address below `/api/v1`, also where it was called without the version. */
  readonly url: URL;
  /** Where an open endpoint's caller is. */
  readonly address: string;
  /** Makes a write happen once: of the `Idempotency-Key`, or new. */
  readonly operation: Operation;
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : unknown;
export type Answer = Reply | Response | ProblemError;

/** An operation with what answers it. */
export interface Endpoint {
  readonly operation: ApiOperation;
  answer(call: Call): Answer | Promise<Answer>;
}

/** Joins an operation with what answers it; the call is typed by the operation's schemas. */
export function endpoint<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  operation: ApiOperation<Params, Query, Body>,
  answer: (call: Call<Output<Params>, Output<Query>, Output<Body>>) => Answer | Promise<Answer>,
): Endpoint {
  // The call is made by this very operation's schemas.
  return { operation, answer: answer as Endpoint["answer"] };
}
