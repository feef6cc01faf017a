import { HttpError } from "fresh";
import { getSharedNote } from "../../../kv/notes/share_note.ts";
import { printNote } from "../../(_lib)/files/print_note.ts";
import { define } from "../../(_lib)/state.ts";

/** The print of a note for whoever was mailed its link, while the link is open. Threat: the address is the key, so it is told to no other site. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps } = ctx.state;
    ctx.state.ownHeaders["referrer-policy"] = "no-referrer";
    const note = await getSharedNote(deps.store, ctx.params.token!);
    const print = note && await printNote(deps, lang, note);
    if (!print) throw new HttpError(404);
    return print;
  },
});
