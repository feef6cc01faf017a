import { chooseFormOf } from "../../../../../../(_lib)/reading/choose_form.ts";
import { define } from "../../../../../../(_lib)/state.ts";

/** Says what a document is, where its words did not tell. */
export const handler = define.handlers({ POST: (ctx) => chooseFormOf(ctx, "carrier") });
