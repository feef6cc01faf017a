import { define } from "../../../(_lib)/state.ts";
import { exampleMail } from "../../(_lib)/example_mail.ts";
import { ISOLATED } from "../../(_lib)/isolated.ts";

/** The document of an example, for the frame that shows it. */
export const handler = define.handlers({
  GET(ctx) {
    const { mail: { html } } = exampleMail(ctx);
    Object.assign(ctx.state.ownHeaders, ISOLATED);
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  },
});
