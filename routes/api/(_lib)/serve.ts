import type { Viewer } from "../../../domain/identity/types.ts";
import type { Method } from "../../../domain/rights/route_rule.ts";
import { addressOf } from "../../(_lib)/address_of.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { requireAcceptable } from "./accepts.ts";
import type { Call, Endpoint } from "./call.ts";
import { isRepeatable, once, operationOf } from "./once.ts";
import { ProblemError } from "./problem.ts";
import { type Input, readInput } from "./read_input.ts";
import { send, write, type WrittenReply } from "./send_reply.ts";

type Handlers = Partial<Record<Method, (ctx: RequestContext) => Promise<Response>>>;

/** The handlers of a route of the API: each endpoint under the method of its operation. */
export function serve(...endpoints: Endpoint[]): Handlers {
  return Object.fromEntries(
    endpoints.map((one) => [one.operation.method, (ctx: RequestContext) => answerAt(ctx, one)]),
  );
}

async function answerAt(ctx: RequestContext, endpoint: Endpoint): Promise<Response> {
  requireAcceptable(ctx.req, endpoint.operation);
  const input = await readInput(ctx, endpoint.operation);
  const call = callOf(ctx, input);
  const answer = async (): Promise<WrittenReply | Response> => {
    const answered = await endpoint.answer(call);
    if (answered instanceof ProblemError) throw answered;
    return answered instanceof Response ? answered : write(answered);
  };
  const answered = isRepeatable(ctx) ? await once(ctx, call.operation, answer) : await answer();
  return answered instanceof Response ? answered : send(ctx, answered);
}

function callOf(ctx: RequestContext, { params, query, body, bodyHash }: Input): Call {
  const { state, req, url } = ctx;
  return {
    params,
    query,
    body,
    state,
    req,
    url,
    operation: operationOf(ctx, bodyHash),
    get viewer(): Viewer {
      if (!state.caller) throw new Error("no caller: the operation is open");
      return state.caller;
    },
    get address() {
      return addressOf(ctx);
    },
  };
}
