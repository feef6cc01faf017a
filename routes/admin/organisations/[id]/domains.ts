import { HttpError } from "fresh";
import { confirmDomain } from "../../../../kv/identity/single_sign_on.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Confirms that an e-mail domain is an organisation's. Twice is once. */
export const handler = define.handlers({
  async POST(ctx) {
    const name = ctx.state.form.get("domain");
    if (typeof name !== "string") throw new HttpError(422);
    const orgId = ctx.params.id!;
    const confirmed = await confirmDomain(ctx.state.deps.store, viewerOf(ctx), { orgId, name });
    if (!confirmed.ok) throw new HttpError(confirmed.refusal === "domain_unknown" ? 404 : 409);
    return seeOther(`/admin/organisations/${orgId}?done=saved`);
  },
});
