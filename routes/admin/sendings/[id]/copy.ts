import { HttpError } from "fresh";
import { copySending } from "../../../../kv/sendings/copy_sending.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

const STATUS = { not_found: 404, content_erased: 409, operation_reused: 409 } as const;

/** Sends the content of a message once more. */
export const handler = define.handlers({
  async POST(ctx) {
    const copied = await copySending(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!, operationOf(ctx));
    if (!copied.ok) throw new HttpError(STATUS[copied.refusal]);
    return seeOther(`/admin/sendings/${copied.value}?done=messageCopied`);
  },
});
