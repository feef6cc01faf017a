import { AddressPage, replaceAddress, showAddress } from "../../../(_lib)/mail_intake/replace_address.tsx";
import { define } from "../../../(_lib)/state.ts";

/** The carrier has another address take the place of the one to which documents of the order are sent. */
export const handler = define.handlers({
  GET: (ctx) => showAddress(ctx, "carrier"),
  POST: (ctx) => replaceAddress(ctx, "carrier"),
});

export default define.page<typeof handler>(AddressPage);
