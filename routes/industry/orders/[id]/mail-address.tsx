import { AddressPage, replaceAddress, showAddress } from "../../../(_lib)/mail_intake/replace_address.tsx";
import { define } from "../../../(_lib)/state.ts";

/** The shipper has another address take the place of the one to which documents of the order are sent. */
export const handler = define.handlers({
  GET: (ctx) => showAddress(ctx, "shipper"),
  POST: (ctx) => replaceAddress(ctx, "shipper"),
});

export default define.page<typeof handler>(AddressPage);
