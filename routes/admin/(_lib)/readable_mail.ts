import { HttpError } from "fresh";
import { holdsSecret } from "../../../domain/notices/mail.ts";
import { may } from "../../../domain/rights/policy.ts";
import { getMail, type Mail } from "../../../kv/mails/mail.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** A mail, and whether this viewer may read its body: who only reads must not get hold of the links and codes in it. */
export async function readableMail(
  ctx: RequestContext,
): Promise<{ readonly mail: Mail; readonly body: "shown" | "hidden" | "erased" }> {
  const mail = await getMail(ctx.state.deps.store.kv, ctx.params.id!);
  if (mail === null) throw new HttpError(404);
  if (mail.value.bodyErased) return { mail: mail.value, body: "erased" };
  const hidden = holdsSecret(mail.value.kind) && !may(viewerOf(ctx), "platform.write");
  return { mail: mail.value, body: hidden ? "hidden" : "shown" };
}
