import { HttpError } from "fresh";
import type { Viewer } from "../../../domain/identity/types.ts";
import type { Operation } from "../../../kv/operations.ts";
import type { Store } from "../../../kv/store.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** An act on the record with an id, such as `cancelJob`. */
type Act = (
  store: Store,
  by: Viewer,
  id: string,
  operation: Operation,
) => Promise<"done" | "not_found" | "other_content">;

/** Does `act` on the record that the address names, then sends the browser to `page`. */
export async function answerAct(ctx: RequestContext, act: Act, page: string): Promise<Response> {
  const answer = await act(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!, operationOf(ctx));
  if (answer === "not_found") throw new HttpError(404);
  if (answer === "other_content") throw new HttpError(409);
  return seeOther(page);
}
