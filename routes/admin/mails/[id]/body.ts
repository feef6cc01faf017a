import { HttpError } from "fresh";
import { define } from "../../../(_lib)/state.ts";
import { ISOLATED } from "../../(_lib)/isolated.ts";
import { readableMail } from "../../(_lib)/readable_mail.ts";

/** The mail's own document, for the frame that shows it: isolated, since its words come from outside. */
export const handler = define.handlers({
  async GET(ctx) {
    const { mail, body } = await readableMail(ctx);
    if (body !== "shown") throw new HttpError(404);
    Object.assign(ctx.state.ownHeaders, ISOLATED);
    return new Response(mail.html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  },
});
