import { HttpError } from "fresh";
import { copyMail } from "../../../../kv/mails/copy_mail.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

const STATUS = { mail_not_found: 404, body_erased: 409, operation_reused: 409 } as const;

/** Sends the content of a mail once more. */
export const handler = define.handlers({
  async POST(ctx) {
    const copied = await copyMail(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!, operationOf(ctx));
    if (!copied.ok) throw new HttpError(STATUS[copied.refusal.code]);
    return seeOther(`/admin/mails/${copied.value}?done=mailCopied`);
  },
});
