import { HttpError } from "fresh";
import { define } from "../../../(_lib)/state.ts";
import { readableMail } from "../../(_lib)/readable_mail.ts";

/** For a document that may do nothing at all and is shown in a frame of ours. */
const ISOLATED = {
  "content-security-policy":
    "sandbox; default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
};

/** The mail's own document, for the frame that shows it: isolated, since its words come from outside. */
export const handler = define.handlers({
  async GET(ctx) {
    const { mail, body } = await readableMail(ctx);
    if (body !== "shown") throw new HttpError(404);
    Object.assign(ctx.state.ownHeaders, ISOLATED);
    return new Response(mail.html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  },
});
