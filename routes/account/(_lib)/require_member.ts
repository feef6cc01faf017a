import { HttpError } from "fresh";
import { getMember } from "../../../kv/identity/members.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** The person that the address names, with their membership in the viewer's organisation: somebody of another one is as unknown as nobody. */
export async function requireMember(ctx: RequestContext) {
  const member = await getMember(ctx.state.deps.store.kv, viewerOf(ctx), ctx.params.id!);
  if (member === null) throw new HttpError(404);
  return member;
}
